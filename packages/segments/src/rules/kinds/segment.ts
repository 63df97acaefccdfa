import type { Kind } from '../kind.ts';
import { text } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';

/** Asked by name, not taken in: a hundred segments that each speak of the one before twice would be endless. */
export const segment: Kind<RuleKinds['segment']> = {
  read: text,
  plan: (told) => () => ['segment', told],
};
