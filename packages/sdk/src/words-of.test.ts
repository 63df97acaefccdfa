import { expect, it } from 'vitest';
import { wordsOf } from './words-of.ts';

it('gives the words of a language', async () => {
  expect(await wordsOf(async () => ({ words: { agree: 'Zustimmen' } }))).toEqual({ agree: 'Zustimmen' });
});

it('[P12] leaves it at English where they can not be had', async () => {
  expect(await wordsOf(() => Promise.reject(new Error('offline')))).toBeUndefined();
});
