import { joinNetworks } from './join-networks.ts';
import type { LabelledRows } from './labelled-rows.ts';
import { logisticNetwork } from './logistic-network.ts';
import { type NetworkOptions, type Train, networkOptions } from './network-options.ts';
import type { Network } from './network.ts';
import { trainMember } from './train-member.ts';

export interface TrainedNetwork {
  readonly network: Network;
  /** What it began as: the yardstick that it has to be better than. */
  readonly logistic: Network;
}

/**
 * Learns a yes or no from rows: a logistic regression first, and from there a few small networks, joined to one.
 * Throws `invalid-config` for a feature that nobody may be judged by (P7).
 */
export const trainNetwork = async (
  labelled: LabelledRows,
  train: Train,
  options: NetworkOptions = networkOptions,
): Promise<TrainedNetwork> => {
  const logistic = logisticNetwork(labelled, options.ridge);
  const members: Network[] = [];
  for (let member = 0; member < options.members; member += 1)
    members.push(await trainMember(logistic, labelled, train, { ...options, seed: options.seed + member }));
  return { network: joinNetworks(members, 1 / members.length), logistic };
};
