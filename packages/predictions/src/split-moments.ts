import type { Random } from '@homebody/core';
import type { MomentOf } from './predictors/moments-of.ts';
import type { Predictor } from './predictors/predictor.ts';

export interface TimeParts {
  readonly trained: readonly MomentOf[];
  readonly calibrated: readonly MomentOf[];
  readonly judged: readonly MomentOf[];
}

/** Shares of the time that is settled: what is older than the first teaches, what is newer than the second judges. */
const cuts = [0.6, 0.8] as const;

/**
 * Moments at which a question could be asked and its answer is known, in three parts by time. What a part says was known before the
 * next begins, so that no part is told of another's future. In the newer two everybody is there once.
 */
export const splitMoments = (
  { isAskable, settledAt }: Pick<Predictor, 'isAskable' | 'settledAt'>,
  moments: readonly MomentOf[],
  until: number,
  random: Random,
): TimeParts => {
  const settled = moments
    .filter(({ past }) => isAskable(past))
    .map((moment) => ({ moment, known: settledAt(moment.past, moment.later) }))
    .filter(({ known }) => known <= until);
  const times = settled.map(({ moment }) => moment.past.now).sort((a, b) => a - b);
  const [calibrateFrom, judgeFrom] = cuts.map((cut) => times[Math.floor(cut * times.length)] ?? Infinity);
  const between = (from: number, to: number): readonly MomentOf[] =>
    settled.flatMap(({ moment, known }) => (moment.past.now >= from && known < to ? [moment] : []));
  return {
    trained: between(-Infinity, calibrateFrom!),
    calibrated: oncePerPerson(between(calibrateFrom!, judgeFrom!), random),
    judged: oncePerPerson(between(judgeFrom!, Infinity), random),
  };
};

const oncePerPerson = (moments: readonly MomentOf[], random: Random): readonly MomentOf[] => {
  const chosen = new Map<number, { readonly moment: MomentOf; readonly draw: number }>();
  for (const moment of moments) {
    const draw = random();
    if (draw >= (chosen.get(moment.person)?.draw ?? -1)) chosen.set(moment.person, { moment, draw });
  }
  return [...chosen.values()].map(({ moment }) => moment);
};
