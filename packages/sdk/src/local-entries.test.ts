// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { localEntries } from './local-entries.ts';

afterEach(() => localStorage.clear());

it("[P6] has every entry of ours, also one that is no JSON, and none of the shop's", () => {
  localStorage.setItem('homebody:consent', '{"version":1}');
  localStorage.setItem('homebody:of-a-later-version', 'cut o');
  localStorage.setItem('cart', '[]');
  expect(localEntries(localStorage)).toEqual({
    'homebody:consent': '{"version":1}',
    'homebody:of-a-later-version': 'cut o',
  });
});

it('has nothing where the browser denies storage', () => {
  expect(localEntries(undefined)).toEqual({});
});
