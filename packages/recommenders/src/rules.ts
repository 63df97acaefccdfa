import type { RuleKind, SlotRule } from '@homebody/pack';
import type { MakeRule, Rule } from './rule.ts';
import { atMost } from './rules/at-most.ts';
import { boost } from './rules/boost.ts';
import { diversity } from './rules/diversity.ts';
import { exclude } from './rules/exclude.ts';
import { include } from './rules/include.ts';
import { inStock } from './rules/in-stock.ts';
import { pin } from './rules/pin.ts';
import { price } from './rules/price.ts';
import type { World } from './world.ts';

/** Every kind of merchandising rule. One that the pack's types name and this list lacks does not compile. */
const rules: { readonly [Kind in RuleKind]: MakeRule<Kind> } = {
  include,
  exclude,
  pin,
  boost,
  inStock,
  price,
  atMost,
  diversity,
};

/** A slot's rules, ready for one request. */
export const rulesOf = (world: World, config: readonly SlotRule[] = []): readonly Rule[] =>
  config.flatMap((rule) =>
    Object.entries(rule).map(([kind, told]) => {
      // Types tell kind and what it is told as pairs; that they meet here is the manifest's word, which was checked.
      const make = rules[kind as RuleKind] as (told: unknown, world: World) => Rule;
      return make(told, world);
    }),
  );
