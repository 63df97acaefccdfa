import { describe, expect, it } from 'vitest';
import { safeUrl } from './safe-url.ts';

const base = 'https://shop.example/tables/';

describe('an address from a catalogue', () => {
  it.each([
    ['oak', 'https://shop.example/tables/oak'],
    ['/images/oak table.jpg', 'https://shop.example/images/oak%20table.jpg'],
    ['?item=1', 'https://shop.example/tables/?item=1'],
    ['https://cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
    ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
    ['HTTP://cdn.example/a.jpg', 'http://cdn.example/a.jpg'],
    [' /trimmed ', 'https://shop.example/trimmed'],
  ])('%s becomes %s', (address, expected) => {
    expect(safeUrl(address, base)).toBe(expected);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u0000:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'vbscript:msgbox(1)',
    'blob:https://shop.example/1',
    'file:///etc/passwd',
    'about:blank',
    'filesystem:https://shop.example/a',
    'view-source:https://shop.example',
    'intent://scan/#Intent;end',
    '\\\\evil.example/a',
    '/\\evil.example/a',
    'https:\\\\evil.example',
    'http://',
    'https://[',
  ])('%j is refused', (address) => {
    expect(safeUrl(address, base)).toBeUndefined();
  });

  it('is refused when relative to a page that is not on the web', () => {
    expect(safeUrl('oak', 'file:///home/page.html')).toBeUndefined();
  });
});
