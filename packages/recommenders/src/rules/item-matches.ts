import type { ItemMatch } from '@homebody/pack';
import { hasTag } from '../labels/use.ts';
import type { World } from '../world.ts';
import { isWithin } from './price.ts';

/** Whether a rule's match holds for an item; `undefined` while the tags it asks for have not arrived. */
export const itemMatches = (
  { id, category, brand, tag, price }: ItemMatch,
  { catalogue, categoryCodes, brandCodes, labels }: World,
): ((item: number) => boolean | undefined) => {
  const tests: ((item: number) => boolean | undefined)[] = [];
  const among = (values: string | readonly string[], of: (value: string) => number | undefined) =>
    new Set([values].flat().map((value) => of(value) ?? -1));
  if (id !== undefined) {
    const items = among(id, catalogue.indexOf);
    tests.push((item) => items.has(item));
  }
  if (category !== undefined) {
    const codes = among(category, (name) => categoryCodes.get(name));
    tests.push((item) => codes.has(catalogue.category[item]!));
  }
  if (brand !== undefined) {
    const codes = among(brand, (name) => brandCodes.get(name));
    tests.push((item) => codes.has(catalogue.brand[item]!));
  }
  if (price !== undefined) tests.push((item) => isWithin(price, catalogue.price[item]!));
  if (tag !== undefined) {
    const tags = [tag].flat();
    tests.push((item) => {
      const found = tags.map((name) => hasTag(labels, name, item));
      return found.includes(true) || (found.includes(undefined) ? undefined : false);
    });
  }
  return (item) => {
    const held = tests.map((test) => test(item));
    return !held.includes(false) && (held.includes(undefined) ? undefined : true);
  };
};
