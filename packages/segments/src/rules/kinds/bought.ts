import { compared, countBounds, countFields, withoutBounds } from '../bounds.ts';
import type { Facts, Kind } from '../kind.ts';
import { fields } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { type Thing, matcherOf, thingFields, thingOf } from '../things.ts';

type Bought = RuleKinds['bought'];

/** Purchases of such things, and those of what has left the catalogue, of which nobody can tell. */
const purchasesOf = (
  matches: (thing: Thing) => boolean,
  { profile, attributesOf, strangers }: Facts,
): readonly [surely: number, unclear: number] => {
  let [surely, unclear] = [0, 0];
  for (const [item_id, { purchases }] of profile.items) {
    if (purchases === 0) continue;
    const known = attributesOf(item_id);
    if (known?.sensitive) continue;
    const told = strangers.get(item_id);
    if (matches(thingOf(told ?? { item_id }, known))) surely += purchases;
    else if (!known && !told) unclear += purchases;
  }
  return [surely, unclear];
};

const counting = (told: Bought) => {
  const things = withoutBounds(told);
  const matches = matcherOf(things);
  const names = Object.keys(things);
  const isById = names.length === 1 && names[0] === 'item';
  return (facts: Facts): number | undefined => {
    const [least, unclear] = purchasesOf(matches, facts);
    // By its id alone an item is known, whatever the catalogue says.
    return unclear === 0 || names.length === 0 || isById ? least : undefined;
  };
};

export const bought: Kind<Bought> = {
  read: fields<Bought>({ ...countFields, ...thingFields }),
  plan: (told) => {
    const count = counting(told);
    return (facts) => compared(countBounds(told), count(facts));
  },
  figure: counting,
};
