import type { MakeRule } from '../rule.ts';
import { itemMatches } from './item-matches.ts';

/** Nothing that matches, nor what may match for all that is known so far. */
export const exclude: MakeRule<'exclude'> = (match, world) => {
  const matches = itemMatches(match, world);
  return { allows: (item) => matches(item) === false };
};
