import { languages } from '@homebody/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadCompanions } from './load-companions.ts';

// A browser without Trusted Types.
beforeEach(() => void vi.stubGlobal('window', {}));
afterEach(() => void vi.unstubAllGlobals());

/** Which files a page in this language asks for, where the visitor has to be asked; each arrives at once. */
const fetchedIn = async (lang: string): Promise<readonly string[]> => {
  const fetched: string[] = [];
  const head = {
    append: (script: { readonly src: string; readonly onload?: () => void }) => {
      fetched.push(script.src);
      script.onload?.();
    },
  };
  const createElement = () => ({});
  const document = { documentElement: { lang }, querySelector: () => null, createElement, head };
  await loadCompanions(document as unknown as Document, '/homebody/', true);
  return fetched;
};

it('fetches the file of each language that there are words for', async () => {
  for (const language of languages)
    expect(await fetchedIn(`${language}-x-shop`)).toEqual([
      `/homebody/homebody-banner${language === 'en' ? '' : `-${language}`}.js`,
    ]);
});

it('fetches the English file for a tag that only begins like one of them, or has it further behind', async () => {
  for (const tag of ['', 'it', 'frr', 'deu', 'x-de'])
    expect(await fetchedIn(tag)).toEqual(['/homebody/homebody-banner.js']);
});
