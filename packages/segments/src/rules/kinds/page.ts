import type { PageType } from '@homebody/core';
import type { Kind } from '../kind.ts';
import { type Reader, fields, oneOrMore, text } from '../reader.ts';
import type { RuleKinds } from '../segment-rule.ts';

export const page: Kind<RuleKinds['page']> = {
  read: fields<RuleKinds['page']>({ type: oneOrMore(text as Reader<PageType>), category: oneOrMore(text) }),
  plan: (told) => () => ['page', told],
};
