import type { Kind } from './kind.ts';
import { affinity } from './kinds/affinity.ts';
import { all } from './kinds/all.ts';
import { any } from './kinds/any.ts';
import { arrivedBy } from './kinds/arrived-by.ts';
import { bought } from './kinds/bought.ts';
import { cluster } from './kinds/cluster.ts';
import { did } from './kinds/did.ts';
import { inCart } from './kinds/in-cart.ts';
import { lastPurchase } from './kinds/last-purchase.ts';
import { lastVisit } from './kinds/last-visit.ts';
import { not } from './kinds/not.ts';
import { orders } from './kinds/orders.ts';
import { page } from './kinds/page.ts';
import { prediction } from './kinds/prediction.ts';
import { said } from './kinds/said.ts';
import { segment } from './kinds/segment.ts';
import { spent } from './kinds/spent.ts';
import { time } from './kinds/time.ts';
import { visits } from './kinds/visits.ts';
import type { RuleKind, RuleKinds, SegmentRule } from './segment-rule.ts';

/** Every kind of rule. One that the types name and this list lacks does not compile. */
export const kinds: { readonly [Name in RuleKind]: Kind<RuleKinds[Name]> } = {
  did,
  bought,
  inCart,
  visits,
  orders,
  spent,
  lastVisit,
  lastPurchase,
  affinity,
  said,
  arrivedBy,
  time,
  page,
  prediction,
  cluster,
  segment,
  all,
  any,
  not,
};

export const kindNames = Object.keys(kinds) as readonly RuleKind[];

/** The kind of a rule with what it is told. That the two meet is the rule's type, which no reader lets past. */
export const ofKind = (rule: SegmentRule): readonly [kind: Kind<unknown>, told: unknown] => {
  const [[name, told] = ['', undefined]] = Object.entries(rule);
  return [kinds[name as RuleKind] as Kind<unknown>, told];
};
