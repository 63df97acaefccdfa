import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markup } from './markup.ts';

describe('markup from a template', () => {
  it('escapes what is put in, in text and in attributes', () => {
    expect(markup`<p title="${'"><script>'}">${"<b>Tom & Jerry's</b>"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;Tom &amp; Jerry&#39;s&lt;/b&gt;</p>',
    );
  });

  it('keeps markup of its own, also in lists', () => {
    const items = ['<', '>'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul>${items}</ul>`.text).toBe('<ul><li>&lt;</li><li>&gt;</li></ul>');
  });

  it('never lets a text open or close anything, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(markup`${text}`.text).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });

  it('shows characters that turn or hide text as what they are not', () => {
    expect(markup`${'a\u202Eb\u0000c'}`.text).toBe('a\uFFFDb\uFFFDc');
  });
});
