import { seededRandom } from '@homebody/core';
import { type CalibrateOptions, calibrate, calibrateOptions } from '../calibration/calibrate.ts';
import type { Calibration } from '../calibration/calibration.ts';
import { joinNetworks } from './join-networks.ts';
import { type LabelledRows, rowsAtPlaces } from './labelled-rows.ts';
import { logisticNetwork } from './logistic-network.ts';
import { logitsOf } from './logits-of.ts';
import { type NetworkOptions, type Train, networkOptions } from './network-options.ts';
import type { Network } from './network.ts';
import { trainMember } from './train-member.ts';
import type { TrainedNetwork } from './train-network.ts';

export interface CrossFitted extends TrainedNetwork {
  /** `undefined` where the evidence is too thin to say what scores mean. */
  readonly calibration: Calibration | undefined;
}

/**
 * As `trainNetwork`, for rows that have no time, such as customers with labels: each member leaves a part of the rows out, and what
 * scores mean is learned from those that a member has not seen. At least two members.
 */
export const trainCrossFitted = async (
  labelled: LabelledRows,
  train: Train,
  options: NetworkOptions = networkOptions,
  table: CalibrateOptions = calibrateOptions,
): Promise<CrossFitted> => {
  const random = seededRandom(options.seed);
  const parts = Uint8Array.from({ length: labelled.count }, () => Math.floor(random() * options.members));
  const placesOf = (isAsked: (part: number) => boolean): readonly number[] =>
    [...parts.keys()].filter((place) => isAsked(parts[place]!));
  const members: Network[] = [];
  const scores = new Float32Array(labelled.count);
  for (let member = 0; member < options.members; member += 1) {
    const seen = rowsAtPlaces(
      labelled,
      placesOf((part) => part !== member),
    );
    const left = placesOf((part) => part === member);
    const start = logisticNetwork(seen, options.ridge);
    const network = await trainMember(start, seen, train, { ...options, seed: options.seed + member });
    const own = logitsOf(network, rowsAtPlaces(labelled, left).rows, left.length);
    left.forEach((place, at) => (scores[place] = own[at]!));
    members.push(network);
  }
  return {
    network: joinScaled(members),
    logistic: logisticNetwork(labelled, options.ridge),
    calibration: calibrate({ scores, happened: labelled.happened }, table),
  };
};

/** Members that saw different rows have different means and scales: all are turned to the first one's. */
const joinScaled = (members: readonly Network[]): Network => {
  const [first] = members;
  return joinNetworks(
    members.map((member) => rescaled(member, first!)),
    1 / members.length,
  );
};

/** The same network for inputs of another mean and scale: (x − m) s = (x − m′) s′ · s / s′ + (m′ − m) s. */
const rescaled = (network: Network, { mean, scale }: Pick<Network, 'mean' | 'scale'>): Network => {
  const { hidden } = network;
  const net = network.net.slice();
  mean.forEach((other, k) => {
    for (let unit = 0; unit < hidden; unit += 1) {
      const at = (k + 1) * hidden + unit;
      // The first input is 1 where somebody is there: it takes what is constant.
      net[unit]! += network.net[at]! * network.scale[k]! * (other - network.mean[k]!);
      net[at] = scale[k]! > 0 ? (network.net[at]! * network.scale[k]!) / scale[k]! : 0;
    }
  });
  return { ...network, mean, scale, net };
};
