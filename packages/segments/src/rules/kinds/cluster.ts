import type { Kind } from '../kind.ts';
import { oneOrMore, text } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';
import { settledAs } from '../settled.ts';
import { listed } from '../things.ts';

export const cluster: Kind<RuleKinds['cluster']> = {
  read: oneOrMore(text),
  plan:
    (told) =>
    ({ cluster: own }) =>
      settledAs(own === undefined ? undefined : listed(told).includes(own)),
};
