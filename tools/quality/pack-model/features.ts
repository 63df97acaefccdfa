import { cosineOf } from '@homebody/recommenders';
import type { Evidence } from './evidence.ts';
import type { LearnedParts } from './learned-parts.ts';

/** What a candidate is ranked by, all of about 1 in size. */
export const featureNames = [
  'together',
  'together, logarithm',
  'together, logarithm of the plain sum',
  'rows of the table that name it',
  'cosine below the best',
  'sharpened cosine below the best',
  'best cosine of all',
  'has a vector',
  'cosine with the newest item',
  'best cosine with an own item',
  'popularity',
  'trend',
  'own',
  'own, newest',
  'own, second',
  'own, third',
  'own, earlier',
  'own, by age',
  'own, times looked at',
  'own items in all',
  'coming back so far',
  'own × own items in all',
  'own × coming back so far',
  'own, newest and looked at twice in a row',
] as const;

/** A cosine farther below the best says no more. */
const farthest = 0.6;
const sharpness = 10;
const ageDecay = 0.8;

/** Writes one row per candidate, in their order. */
export const featuresOf = ({
  vectors: { decoded: vectors },
  popularity: {
    decoded: { popularity, trend },
  },
}: LearnedParts) => {
  const { rows, dim } = vectors;
  const hasVector = Uint8Array.from(popularity, (_, item) =>
    Number(rows.subarray(item * dim, (item + 1) * dim).some((value) => value !== 0)),
  );
  return (evidence: Evidence, candidates: readonly number[]): Float32Array => {
    const { session, own, together, heading, directions } = evidence;
    const isOwn = new Set(own);
    let most = 0;
    for (const { sum } of together.values()) most = Math.max(most, sum);
    let best = -1;
    if (heading)
      for (const item of evidence.candidates)
        if (!isOwn.has(item) && hasVector[item]) best = Math.max(best, cosineOf(vectors, heading, item));
    const distinct = Math.log(own.length) / 2;
    const back = Math.log(1 + session.length - own.length) * 0.7;
    const isTwice = session.at(-2) === session.at(-1);

    const out = new Float32Array(candidates.length * featureNames.length);
    candidates.forEach((item, row) => {
      const pair = together.get(item);
      const share = pair ? pair.sum / most : 0;
      const vector = heading !== undefined && hasVector[item] === 1;
      const below = vector ? clamp(cosineOf(vectors, heading, item) - best, -farthest, 0.3) : -farthest;
      const cosines = hasVector[item]
        ? directions.map((direction) => cosineOf(vectors, direction, item))
        : [];
      const age = isOwn.has(item) ? own.indexOf(item) : -1;
      const yes = Number(age >= 0);
      out.set(
        [
          share,
          pair ? Math.max(-1, 1 + Math.log(share) / 4) : -1,
          pair ? 0.3 * (Math.log(pair.sum) + 4) : -1,
          0.3 * (pair?.rows ?? 0),
          4 * below,
          vector ? Math.exp(sharpness * Math.min(0, below)) : 0,
          heading ? 2 * best - 1 : 0,
          Number(vector),
          2 * (cosines[0] ?? 0),
          cosines.length > 0 ? Math.max(...cosines) : -1,
          2 * popularity[item]! - 1,
          trend[item]!,
          yes,
          Number(age === 0),
          Number(age === 1),
          Number(age === 2),
          Number(age > 2),
          yes && ageDecay ** age,
          yes && Math.log(timesIn(session, item)),
          distinct,
          back,
          yes * distinct,
          yes * back,
          Number(age === 0 && isTwice),
        ],
        row * featureNames.length,
      );
    });
    return out;
  };
};

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

const timesIn = (session: readonly number[], item: number): number =>
  session.reduce((times, other) => times + Number(other === item), 0);
