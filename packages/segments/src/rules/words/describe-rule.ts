import type { Ground } from '../why.ts';
import { type RuleKinds, type SegmentRule, kindOf, toldOf } from '../segment-rule.ts';
import { english } from './english.ts';
import type { LeafKind, RuleWords, Saying } from './rule-words.ts';

export interface Describing {
  readonly words?: RuleWords;
  /** An item's name; its id by default. */
  readonly nameOf?: (item: string) => string;
}

/**
 * A rule in words, e.g. "looked at 3 or more of Lamps in the last 14 days, and never bought one". Plain text: names come from
 * the catalogue, so show it through `textContent`.
 */
export const describeRule = (rule: SegmentRule, { words = english, nameOf = itself }: Describing = {}) =>
  said(rule, false, { words, nameOf, before: undefined, isWithin: false });

/** The same of one rule with how it stands, e.g. "looked at 3 or more of Lamps in the last 14 days: 5". */
export const describeGround = (
  { rule, isNot, holds, figure }: Ground,
  describing: Describing = {},
): string => {
  const { words = english, nameOf = itself } = describing;
  const text = said(rule, isNot, { words, nameOf, before: undefined, isWithin: false });
  if (holds === undefined && figure === undefined) return `${text}: ${words.notKnown}`;
  const tell = words.figures[kindOf(rule) as LeafKind];
  return tell && figure !== undefined ? `${text}: ${tell(figure)}` : text;
};

/** What a rule can't know, a sentence each; none where it knows all that it asks. */
export const coverageOf = (rule: SegmentRule, words: RuleWords = english): readonly string[] => {
  const kind = kindOf(rule);
  if (kind === 'all' || kind === 'any' || kind === 'not') {
    const parts = [toldOf(rule)].flat() as SegmentRule[];
    return [...new Set(parts.flatMap((part) => coverageOf(part, words)))];
  }
  const covers = words.covers[kind];
  if (covers === undefined) return [];
  return (toldOf(rule) as { readonly days?: number }).days === undefined ? [covers] : [];
};

const itself = (item: string): string => item;

interface Saids {
  readonly words: RuleWords;
  readonly nameOf: Saying['nameOf'];
  /** The things that the rule said just before was about. */
  readonly before: string | undefined;
  readonly isWithin: boolean;
}

/** `not` goes inwards (De Morgan), so that only what stands by itself is ever denied. */
const said = (rule: SegmentRule, isNot: boolean, saids: Saids): string => {
  const { words, nameOf, before, isWithin } = saids;
  const kind = kindOf(rule);
  const told = toldOf(rule);
  if (kind === 'not') return said(told as RuleKinds['not'], !isNot, saids);
  if (kind === 'all' || kind === 'any') {
    const parts = told as RuleKinds['all'];
    let spoken = before;
    const list = parts.map((part) => {
      const text = said(part, isNot, { ...saids, before: spoken, isWithin: parts.length > 1 });
      spoken = thingsOf(part);
      return text;
    });
    const joined = (kind === 'all') !== isNot ? words.all(list) : words.any(list);
    return isWithin && list.length > 1 ? `(${joined})` : joined;
  }
  const say = words.leaves[kind] as (told: unknown, saying: Saying) => string;
  return say(told, { isNot, isAgain: before !== undefined && before === thingsOf(rule), nameOf });
};

/** Which things a rule is about, so that two can be compared; `undefined` for none in particular. */
const thingsOf = (rule: SegmentRule): string | undefined => {
  const told = toldOf(rule);
  if (kindOf(rule) === 'not') return thingsOf(told as SegmentRule);
  if (typeof told !== 'object' || told === null) return undefined;
  const { item, category, brand, priceBand, price } = told as Readonly<Record<string, unknown>>;
  const things = { item, category, brand, priceBand, price };
  const text = JSON.stringify(things);
  return text === '{}' ? undefined : text;
};
