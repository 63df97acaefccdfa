/** What a page needs to answer at once: no rules, no history, and as few bytes as can be. */
import { type Moment, momentTests } from './moment.ts';
import type { Settled, SettledMoment } from './settled.ts';
import type { SegmentSummary } from './summary.ts';
import type { Truth } from './segment.ts';

/** Ids, in the order of the section. */
export interface Memberships {
  readonly in: readonly string[];
  /** Of which it is not known: whoever asks treats them as not in. */
  readonly unknown: readonly string[];
}

/**
 * Which segments the visitor of a summary is in at a moment, in microseconds. The three values are Kleene's (1938): `not` of what
 * is not known is not known.
 *
 * @example evaluateSummary(summary, { at: Date.now(), channel: 'email' }).in // ['lamp-lookers']
 */
export const evaluateSummary = ({ at, segments }: SegmentSummary, moment: Moment): Memberships => {
  // A clock that jumped back takes nothing away.
  const passed = Math.max(0, moment.at - at);
  const known = new Map<string, Truth>();
  const truthOf = (settled: Settled): Truth => {
    if (typeof settled === 'number') return passed <= settled;
    switch (settled[0]) {
      case 'all':
        return listTruth(settled[1], false);
      case 'any':
        return listTruth(settled[1], true);
      case 'not': {
        const truth = truthOf(settled[1]);
        return truth === undefined ? undefined : !truth;
      }
      case 'unknown':
        return passed <= settled[1] ? undefined : false;
      case 'segment':
        // What is not in the summary nobody is in.
        return known.has(settled[1]) ? known.get(settled[1]) : false;
      default:
        return momentTruth(settled, moment);
    }
  };
  /** What decides a list at once: something false in `all`, something true in `any`. */
  const listTruth = (parts: readonly Settled[], decides: boolean): Truth => {
    let truth: Truth = !decides;
    for (const part of parts) {
      const one = truthOf(part);
      if (one === decides) return decides;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };
  const [those, unclear]: [string[], string[]] = [[], []];
  for (const [id, settled] of segments) {
    const truth = truthOf(settled);
    known.set(id, truth);
    if (truth !== false) (truth ? those : unclear).push(id);
  }
  return { in: those, unknown: unclear };
};

const momentTruth = ([kind, told]: SettledMoment, moment: Moment): Truth => {
  // Told and kind are pairs in the type; that they meet is known here alone.
  const test = momentTests[kind] as (told: unknown, moment: Moment) => Truth;
  return test(told, moment);
};
