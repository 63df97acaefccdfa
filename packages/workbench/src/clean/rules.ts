import type { CleaningRule } from './rule.ts';
import { bots } from './rules/bots.ts';
import { currencies } from './rules/currencies.ts';
import { duplicates } from './rules/duplicates.ts';
import { identities } from './rules/identities.ts';
import { returns } from './rules/returns.ts';
import { sessions } from './rules/sessions.ts';
import { testOrders } from './rules/test-orders.ts';
import { timeZones } from './rules/time-zones.ts';

/** Every rule a log is cleaned by, in the order in which they are applied. To add one, write a file in `rules/` and a line here. */
export const rules: readonly CleaningRule[] = [
  timeZones,
  currencies,
  identities,
  duplicates,
  testOrders,
  bots,
  returns,
  sessions,
];
