import type { Known } from './kind.ts';
import { ofKind } from './kinds.ts';
import type { Moment } from './moment.ts';
import { type RuleKinds, type SegmentRule, kindOf, toldOf } from './segment-rule.ts';
import type { Segments, Truth } from './segment.ts';
import { type Counter, planTally } from './tally.ts';
import { compileSegments } from './use.ts';

/** One rule without others in it, and how it stands. */
export interface Ground {
  readonly rule: SegmentRule;
  /** Whether the segment wants it not to be so. */
  readonly isNot: boolean;
  readonly holds: Truth;
  /** The number behind it, such as how often something was done in its days. */
  readonly figure?: number;
}

export interface WhySegment {
  readonly isIn: Truth;
  readonly grounds: readonly Ground[];
}

/**
 * Why a visitor is in a segment, or not: each of its rules with the number behind it. `undefined` for a segment there is none of.
 *
 * @example whySegment(segments, 'lamp-lookers', known, moment)?.grounds[0]?.figure // 5
 */
export const whySegment = (
  segments: Segments,
  id: string,
  known: Known,
  moment: Moment,
): WhySegment | undefined => {
  const segment = segments.find((one) => one.id === id);
  if (!segment) return undefined;
  const leaves = leavesOf(segment.when, false);
  // Each is asked as a segment of its own; names of merchants never begin with a space.
  const asked = leaves.map(({ rule }, place) => ({ id: ` ${place}`, when: rule }));
  const found = compileSegments([...segments, ...asked]).evaluate(known, moment);
  const truthOf = (name: string): Truth =>
    found.in.includes(name) ? true : found.unknown.includes(name) ? undefined : false;
  const counters: Counter[] = [];
  const counter = (one: Counter): number => counters.push(one) - 1;
  const noRule = () => () => 0;
  const figures = leaves.map(({ rule }) => {
    const [kind, told] = ofKind(rule);
    return kind.figure?.(told, { rule: noRule, counter });
  });
  const facts = { ...known, at: moment.at, ...planTally(counters)(known, moment.at) };
  const grounds = leaves.map((leaf, place): Ground => {
    const holds = truthOf(` ${place}`);
    const figure = figures[place]?.(facts);
    return {
      ...leaf,
      holds: holds === undefined ? undefined : holds !== leaf.isNot,
      ...(figure !== undefined && { figure }),
    };
  });
  return { isIn: truthOf(id), grounds };
};

const leavesOf = (rule: SegmentRule, isNot: boolean): readonly Pick<Ground, 'rule' | 'isNot'>[] => {
  const kind = kindOf(rule);
  const told = toldOf(rule);
  if (kind === 'not') return leavesOf(told as RuleKinds['not'], !isNot);
  if (kind !== 'all' && kind !== 'any') return [{ rule, isNot }];
  return (told as RuleKinds['all']).flatMap((one) => leavesOf(one, isNot));
};
