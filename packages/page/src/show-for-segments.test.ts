// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { showForSegments } from './show-for-segments.ts';

const shownOf = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('p')]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent);

describe('what of the page is for a segment', () => {
  beforeEach(() => {
    document.documentElement.removeAttribute('data-homebody-segments');
    document.body.innerHTML = `
      <p>everybody</p>
      <p data-homebody-if="segment:lamp-lovers" hidden>lamps</p>
      <p data-homebody-if="!segment:lamp-lovers">no lamps</p>
      <p data-homebody-if="lamp-lovers">not understood</p>
      <p data-homebody-if="segment:">of none</p>`;
  });

  it('is what the page itself says while nothing is known, and after a withdrawal', () => {
    const own = document.body.innerHTML;
    showForSegments(document);
    expect(document.body.innerHTML).toBe(own);
    showForSegments(document, ['lamp-lovers']);
    showForSegments(document);
    expect(document.body.innerHTML).toBe(own);
  });

  it('is shown to those in it, and what is for the others is not', () => {
    showForSegments(document, ['gardeners', 'lamp-lovers']);
    expect(shownOf()).toEqual(['everybody', 'lamps', 'not understood', 'of none']);
    showForSegments(document, ['gardeners']);
    expect(shownOf()).toEqual(['everybody', 'no lamps', 'not understood', 'of none']);
  });

  it('is named to style sheets only where the page asks for it', () => {
    const { documentElement } = document;
    showForSegments(document, ['a', 'b']);
    expect(documentElement.hasAttribute('data-homebody-segments')).toBe(false);
    documentElement.setAttribute('data-homebody-segments', '');
    showForSegments(document, ['a', 'b']);
    expect(documentElement.matches('[data-homebody-segments~="b"]')).toBe(true);
    showForSegments(document);
    expect(documentElement.getAttribute('data-homebody-segments')).toBe('');
  });
});
