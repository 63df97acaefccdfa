import type { MakeRule } from '../rule.ts';
import { itemMatches } from './item-matches.ts';

/** What matches counts `by` times as much. */
export const boost: MakeRule<'boost'> = ({ by, ...match }, world) => {
  const matches = itemMatches(match, world);
  return { factorOf: (item) => (matches(item) ? by : 1) };
};
