/** The vault's half: a section's segments, ready to be asked about one visitor. */
import { correctionOf } from '@homebody/profile';
import type { Facts, Known, Settle } from './kind.ts';
import { type Memberships, evaluateSummary } from './evaluate-summary.ts';
import { ofKind } from './kinds.ts';
import type { Moment } from './moment.ts';
import type { SegmentRule } from './segment-rule.ts';
import type { Segments } from './segment.ts';
import { never } from './settled.ts';
import type { SegmentSummary } from './summary.ts';
import { type Counter, planTally } from './tally.ts';

export interface CompiledSegments {
  /** One pass over the log, for all rules together. */
  readonly summarize: (known: Known, at: number) => SegmentSummary;
  /** The same, and then asked at once. */
  readonly evaluate: (known: Known, moment: Moment) => Memberships;
}

/**
 * Prepares segments once for all visitors.
 *
 * @example compileSegments(segments).evaluate({ events, profile, attributesOf }, { at: clock() }).in
 */
export const compileSegments = (segments: Segments): CompiledSegments => {
  const { settles, factsOf } = planRules(segments.map(({ when }) => when));
  const summarize: CompiledSegments['summarize'] = (known, at) => {
    const facts = factsOf(known, at);
    return {
      at,
      segments: segments.flatMap(({ id }, place) => {
        // Who has left a segment is not in it, whatever its rule says [P6].
        if (correctionOf(known.profile, 'segment', id) === 0) return [];
        const settled = settles[place]!(facts);
        return settled === never ? [] : [[id, settled] as const];
      }),
    };
  };
  return {
    summarize,
    evaluate: (known, moment) => evaluateSummary(summarize(known, moment.at), moment),
  };
};

/** Prepares rules, with one count for all of them. */
export const planRules = (
  rules: readonly SegmentRule[],
): {
  readonly settles: readonly Settle[];
  readonly factsOf: (known: Known, at: number) => Facts;
} => {
  const counters: Counter[] = [];
  const plan = (rule: SegmentRule): Settle => {
    const [kind, told] = ofKind(rule);
    return kind.plan(told, { rule: plan, counter: (counter) => counters.push(counter) - 1 });
  };
  const settles = rules.map(plan);
  const tally = planTally(counters);
  return { settles, factsOf: (known, at) => ({ ...known, at, ...tally(known, at) }) };
};
