import { seededRandom } from '@homebody/core';
import {
  type LabelledRows,
  type NetworkOptions,
  calibrated,
  logisticNetwork,
  logitsOf,
  rowsAtPlaces,
  trainCrossFitted,
} from '@homebody/predictions';
import { nodeTrain } from './node-train.ts';

/** What each row was told by what had not seen it. */
export interface OutOfFold {
  /** Of the network. */
  readonly logits: Float32Array;
  readonly probabilities: Float32Array;
}

const folds = 5;

/** Which fold each row is in: the same seed gives the same, and each fold has its share of both outcomes. */
const foldsOf = ({ happened }: LabelledRows, seed: number): Uint8Array => {
  const random = seededRandom(seed);
  const fold = new Uint8Array(happened.length);
  for (const outcome of [0, 1]) {
    const places = [...happened.keys()].filter((place) => happened[place] === outcome);
    for (let last = places.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [places[last], places[other]] = [places[other]!, places[last]!];
    }
    places.forEach((place, at) => (fold[place] = at % folds));
  }
  return fold;
};

const eachFold = async (
  labelled: LabelledRows,
  seed: number,
  visit: (
    seen: LabelledRows,
    left: LabelledRows,
    put: (into: Float32Array, values: ArrayLike<number>) => void,
  ) => Promise<void> | void,
): Promise<void> => {
  const fold = foldsOf(labelled, seed);
  for (let number = 0; number < folds; number += 1) {
    const places = [...fold.keys()].filter((place) => fold[place] === number);
    const others = [...fold.keys()].filter((place) => fold[place] !== number);
    await visit(rowsAtPlaces(labelled, others), rowsAtPlaces(labelled, places), (into, values) =>
      places.forEach((place, at) => (into[place] = values[at]!)),
    );
  }
};

/** The product's cross-fitted network, five-fold: learned and calibrated on four folds, asked of the fifth. */
export const crossValidated = async (labelled: LabelledRows, options: NetworkOptions): Promise<OutOfFold> => {
  const logits = new Float32Array(labelled.count);
  const probabilities = new Float32Array(labelled.count);
  await eachFold(labelled, 1, async (seen, left, put) => {
    const { network, calibration } = await trainCrossFitted(seen, nodeTrain, options);
    const own = logitsOf(network, left.rows, left.count);
    put(logits, own);
    if (!calibration) throw new Error('Too few rows to calibrate on.');
    put(
      probabilities,
      Array.from(own, (logit) => calibrated(calibration, logit).probability),
    );
  });
  return { logits, probabilities };
};

/** Logistic regression on the same folds. */
export const crossValidatedLogistic = async (
  labelled: LabelledRows,
  ridge: number,
): Promise<Float32Array> => {
  const logits = new Float32Array(labelled.count);
  await eachFold(labelled, 1, (seen, left, put) =>
    put(logits, logitsOf(logisticNetwork(seen, ridge), left.rows, left.count)),
  );
  return logits;
};
