import { describe, expect, it } from 'vitest';
import { allowances } from './allowances.ts';
import { complaintsAbout } from './complaints.ts';
import { named } from './network-identifiers.ts';
import { scanBundle } from './scan-bundle.ts';

const found = (code: string): readonly string[] => scanBundle('planted.js', code).map(({ what }) => what);

describe('the scan of what ships', () => {
  it.each([...named].filter((name) => !name.includes('.')))(
    '[P3] finds %s as a variable, a property, in brackets and in a pattern',
    (name) => {
      expect(found(`${name}('/x')`)).toEqual([name]);
      expect(found(`self.${name}`)).toEqual([name]);
      expect(found(`self['${name}']`)).toEqual([name]);
      expect(found(`self[\`${name}\`]`)).toEqual([name]);
      expect(found(`const { ${name}: f } = self`)).toEqual([name]);
      expect(found(`const { '${name}': f } = self`)).toEqual([name]);
    },
  );

  it.each([
    ["new Function('return 1')", ['Function']],
    ['value instanceof Function', []],
    ['import(address)', ['import(…)']],
    ["import('./part.js')", []],
    ["window.open('/x')", ['open()']],
    ["open('/x')", ['open()']],
    ["indexedDB.open('x')", []],
    ["image.src = '/x'", ['src =']],
    ["image['src'] = '/x'", ['src =']],
    ["image.setAttribute('src', '/x')", ['src =']],
    ['const { src } = image', []],
    ["document.write('<img>')", ['document.write']],
    ['"a text that says fetch and eval"', []],
    ['// fetch()', []],
  ])('reads %s as %j', (code, expected) => {
    expect(found(code)).toEqual(expected);
  });

  it('cannot find a name that is put together when the code runs', () => {
    expect(found("self['fet' + 'ch']('/x')")).toEqual([]);
  });

  it('names file, place, identifier, and what was allowed', () => {
    const [complaint] = complaintsAbout('homebody-vault.js', scanBundle('', 'a;\n  fetch("/x")'));
    expect(complaint).toContain('homebody-vault.js:2:3: fetch (found: 1, allowed: none)');
  });

  it('complains of an allowance that nothing needs any more', () => {
    const [complaint] = complaintsAbout('homebody-live.js', []);
    expect(complaint).toContain('homebody-live.js');
    expect(complaint).toContain('found: 0');
  });

  it('[P3] allows the vault and the trainer no way to a network', () => {
    expect(allowances['homebody-vault.js']).toEqual({});
    expect(Object.keys(allowances['homebody-trainer.js'] ?? {})).toEqual(['location']);
  });
});
