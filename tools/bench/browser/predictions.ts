/** Runs in a worker, as the vault does: `bench.measurePredictions(options)`. */
import { type Random, type StoredEvent, dayMs, minuteMs, seededRandom } from '@homebody/core';
import { netLength } from '@homebody/learning';
import {
  type Foresight,
  alikeFeatures,
  calibrated,
  foresee,
  logitsOf,
  nightlyOptions,
} from '@homebody/predictions';
import { behaviourRow, pastsAt } from '@homebody/profile';
import { nextTask, timeBatch } from './time-calls.ts';

export interface PredictionOptions {
  readonly visitors: number;
  readonly events: number;
  readonly times: number;
}

export interface PredictionSamples {
  /** Of all visitors: from their rows to probabilities with intervals. */
  readonly scored: readonly number[];
  /** Of one visitor, from events to a prediction with reasons. */
  readonly foreseen: readonly number[];
}

const now = Date.UTC(2026, 5, 1);
const attributesOf = () => undefined;

export const measurePredictions = async ({
  visitors,
  events,
  times,
}: PredictionOptions): Promise<PredictionSamples> => {
  const random = seededRandom(1);
  const foresight = madeUp(random);
  const log = logOf(events, random);
  const moment = [{ event: log.length - 1, now: log.at(-1)!.at }];
  const [past] = pastsAt(log, moment, attributesOf);
  const row = behaviourRow(past!, alikeFeatures);
  const rows = new Float32Array(visitors * row.length);
  for (let visitor = 0; visitor < visitors; visitor++)
    rows.set(
      row.map((value) => value * (0.5 + random())),
      visitor * row.length,
    );

  const scored: number[] = [];
  const foreseen: number[] = [];
  const warmUp = 10;
  for (let time = 0; time < times + warmUp; time++) {
    let sum = 0;
    const batch = timeBatch(1, () => {
      logitsOf(foresight.network, rows, visitors).forEach((logit) => {
        sum += calibrated(foresight.calibration, logit).probability;
      });
    });
    if (!(sum > 0)) throw new Error('predictions: expected probabilities');
    const [known] = pastsAt(log, moment, attributesOf);
    const one = timeBatch(1, () => foresee(foresight, known!));
    if (time >= warmUp) {
      scored.push(batch);
      foreseen.push(one);
    }
    await nextTask();
  }
  return { scored, foreseen };
};

/** As large as the build makes them: joined networks, each with the two units of a logistic regression. */
const hidden = nightlyOptions.members * (nightlyOptions.hidden + 2);
const steps = 40;

const madeUp = (random: Random): Foresight => {
  const features = alikeFeatures.map(({ name }) => name);
  const rising = Float32Array.from({ length: steps }, (_, at) => at / steps);
  return {
    name: 'purchase7',
    network: {
      features,
      mean: new Float32Array(features.length),
      scale: new Float32Array(features.length).fill(1),
      hidden,
      net: Float32Array.from(
        { length: netLength({ inputs: features.length + 1, hidden, dim: 0 }) },
        () => random() - 0.5,
      ),
    },
    calibration: { scores: rising, probability: rising, low: rising, high: rising },
  };
};

const logOf = (count: number, random: Random): readonly StoredEvent[] =>
  Array.from({ length: count }, (_, place) => {
    const at = now - (count - place) * 30 * minuteMs * 2 * random();
    return { at, place };
  })
    .sort((a, b) => a.at - b.at)
    .map(({ at, place }) => ({
      name: place % 9 === 8 ? 'add_to_cart' : place % 40 === 39 ? 'purchase' : 'view_item',
      at,
      expiresAt: at + 90 * dayMs,
      data: {
        items: [{ item_id: String(place % 70), item_category: `c${place % 12}`, price: 5 + (place % 90) }],
      },
    }));
