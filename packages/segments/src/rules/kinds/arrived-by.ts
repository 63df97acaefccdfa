import type { Channel } from '@homebody/core';
import type { Kind } from '../kind.ts';
import { type Reader, oneOrMore, text } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';

export const arrivedBy: Kind<RuleKinds['arrivedBy']> = {
  read: oneOrMore(text as Reader<Channel>),
  plan: (told) => () => ['arrivedBy', told],
};
