import { type Likeness, noCode } from '@homebody/pack';
import type { World } from '../world.ts';

/**
 * What an item is alike in with others, as a number; `undefined` where it is like none. While families have not arrived,
 * everything is taken for one: a list is rather short than against a rule.
 */
export const likenessOf = (
  { catalogue, labels }: World,
  per: Likeness,
): ((item: number) => number | undefined) => {
  if (per === 'family') return (item) => (labels ? labels.family[item] || undefined : 0);
  return (item) => (catalogue[per][item] === noCode ? undefined : catalogue[per][item]);
};
