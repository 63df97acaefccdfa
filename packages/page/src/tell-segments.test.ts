// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { type SegmentsChange, tellSegments } from './tell-segments.ts';

const heard: SegmentsChange[] = [];
document.addEventListener('homebody-segments', (event) => {
  heard.push((event as CustomEvent<SegmentsChange>).detail);
});
beforeEach(() => {
  heard.length = 0;
  document.documentElement.setAttribute('data-homebody-segments', '');
});

it('tells which segments the visitor has come into and left, and nothing while they stay', () => {
  tellSegments(document, undefined, ['a', 'b']);
  tellSegments(document, ['a', 'b'], ['a', 'b']);
  tellSegments(document, ['a', 'b'], ['b', 'c2']);
  tellSegments(document, ['b'], undefined);
  expect(heard).toEqual([
    { segments: ['a', 'b'], entered: ['a', 'b'], left: [] },
    { segments: ['b', 'c2'], entered: ['c2'], left: ['a'] },
    { segments: [], entered: [], left: ['b'] },
  ]);
});

it('tells nobody on a page that has not asked for segments', () => {
  document.documentElement.removeAttribute('data-homebody-segments');
  tellSegments(document, [], ['a']);
  expect(heard).toEqual([]);
});
