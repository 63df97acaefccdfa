import type { Facts, Kind } from '../kind.ts';
import type { RuleKinds, Things } from '../segment-rule.ts';
import { settledAs } from '../settled.ts';
import { matcherOf, readThings, thingOf } from '../things.ts';

const counting = (things: Things) => {
  const matches = matcherOf(things);
  return ({ profile, attributesOf, strangers }: Facts): number =>
    [...profile.items].filter(([item_id, { inCart }]) => {
      const known = attributesOf(item_id);
      return inCart && !known?.sensitive && matches(thingOf(strangers.get(item_id) ?? { item_id }, known));
    }).length;
};

export const inCart: Kind<RuleKinds['inCart']> = {
  read: readThings,
  plan: (things) => {
    const count = counting(things);
    return (facts) => settledAs(count(facts) > 0);
  },
  figure: counting,
};
