import { type Estimate, z95 } from './estimate.ts';

/** So many people to whom it happened after so many days, or who were last seen then without it. */
export interface Waited {
  readonly days: number;
  readonly happened: boolean;
  readonly people: number;
}

export interface SurvivalStep {
  readonly days: number;
  /** Part to whom it has happened by then. */
  readonly happened: Estimate;
  /** People who were still watched. */
  readonly watched: number;
}

/**
 * To which part of people something has happened by when, though many were not watched long enough: Kaplan & Meier 1958, with
 * Greenwood's variance on the scale of the logarithm of the logarithm (Kalbfleisch & Prentice 1980). Ends where fewer than
 * `least` people are watched.
 *
 * @example happenedBy([{ days: 6, happened: true, people: 3 }, { days: 6, happened: false, people: 1 }], 1)
 */
export const happenedBy = (waited: readonly Waited[], least: number): readonly SurvivalStep[] => {
  const days = [...new Set(waited.map((each) => each.days))].sort((a, b) => a - b);
  const count = new Map<number, { happened: number; all: number }>();
  for (const { days: of, happened, people } of waited) {
    const known = count.get(of) ?? { happened: 0, all: 0 };
    known.all += people;
    if (happened) known.happened += people;
    count.set(of, known);
  }
  let watched = waited.reduce((sum, { people }) => sum + people, 0);
  let [still, greenwood] = [1, 0];
  const steps: SurvivalStep[] = [];
  for (const of of days) {
    if (watched < least) break;
    const { happened, all } = count.get(of)!;
    if (happened > 0) {
      still *= 1 - happened / watched;
      greenwood += happened / (watched * (watched - happened));
      steps.push({ days: of, happened: intervalOf(still, greenwood), watched });
    }
    watched -= all;
  }
  return steps;
};

const intervalOf = (still: number, greenwood: number): Estimate => {
  const value = 1 - still;
  // The last watched person of all decides nothing.
  if (still <= 0 || !Number.isFinite(greenwood)) return { value, low: 0, high: 1 };
  const error = Math.sqrt(greenwood) / Math.abs(Math.log(still));
  return {
    value,
    low: 1 - still ** Math.exp(-z95 * error),
    high: 1 - still ** Math.exp(z95 * error),
  };
};

/** The first day by which it has happened to half; `undefined` while it has not. */
export const medianDays = (steps: readonly SurvivalStep[]): number | undefined =>
  steps.find(({ happened }) => happened.value >= 0.5)?.days;

/** What is known at a day: the last step until then. */
export const stepAt = (steps: readonly SurvivalStep[], days: number): SurvivalStep | undefined =>
  steps.findLast((step) => step.days <= days);
