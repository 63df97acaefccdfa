import type { ReasonKind, ReasonWords } from '@homebody/core';
import { reasonLanguages } from '@homebody/core/reasons';
import type { ByLanguage } from '@homebody/pack';
import { type Check, byLanguage, fieldsOf, refuse, text } from '../config/checks.ts';

/** A shop's own sentences for reasons, by language; those of a language that it leaves out stay as they are. */
export type OwnReasons = ByLanguage<Partial<Omit<ReasonWords, 'lang'>>>;

const { lang: _, ...english } = reasonLanguages.en;

/** What a reason has to tell has to be told in the shop's words, too [P5]. */
const sentence =
  (kind: ReasonKind): Check =>
  (value, path) => {
    text(value, path);
    const [told] = /\{\w+\}/.exec(english[kind]) ?? [];
    if (told !== undefined && !(value as string).includes(told))
      throw refuse(path, `expected a sentence with ${told}, as in "${english[kind]}"`);
    if ((value as string).length > 200) throw refuse(path, 'expected at most 200 characters');
  };

export const checkOwnReasons: Check = byLanguage(
  fieldsOf(Object.fromEntries(Object.keys(english).map((kind) => [kind, sentence(kind as ReasonKind)]))),
);
