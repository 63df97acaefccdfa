import { type Neighbours, neighboursSection } from '@homebody/recommenders';
import type { Training } from './model.ts';
import { packed } from './packed.ts';
import { type PairWeighing, eachPairRow } from './pair-rows.ts';

/** The best partners of every item, heaviest first: item i's are `targets[offsets[i]] … targets[offsets[i + 1] − 1]`. */
export interface PairTable {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

export interface TableOptions extends PairWeighing {
  /** Partners kept per item. */
  readonly keep: number;
  /** Pairs of fewer sessions are left out. */
  readonly leastSessions?: number;
  /** The final weight of a pair's summed weight. */
  readonly damp?: (weight: number, item: number, partner: number) => number;
}

export const pairTableOf = (
  { sessions, size }: Training,
  { keep, leastSessions = 1, damp = (weight) => weight, ...weighing }: TableOptions,
): PairTable => {
  const offsets = new Uint32Array(size + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  eachPairRow(sessions, size, weighing, (item, row) => {
    const partners = Array.from(row.partners.subarray(0, row.count))
      .filter((partner) => row.sessions[partner]! >= leastSessions)
      .map((partner) => ({ partner, weight: damp(row.weights[partner]!, item, partner) }))
      .filter(({ weight }) => weight > 0)
      // Ties stay in the order of the log, which is what the published lists do.
      .sort((a, b) => b.weight - a.weight)
      .slice(0, keep);
    for (const { partner, weight } of partners) {
      targets.push(partner);
      weights.push(weight);
    }
    offsets[item + 1] = targets.length;
  });
  return { offsets, targets: Uint32Array.from(targets), weights: Float64Array.from(weights) };
};

/** Its bytes in a pack, or nothing where the pack's section has no room for rows this long. */
export const tableBytes = (table: PairTable): { readonly packBytes?: () => number } => {
  const most = 0xff;
  const { offsets } = table;
  for (let item = 0; item + 1 < offsets.length; item += 1)
    if (offsets[item + 1]! - offsets[item]! > most) return {};
  return { packBytes: () => packed(neighboursSection, neighboursOf(table), offsets.length - 1).bytes };
};

/** Rows as the pack keeps them: by ascending item. */
export const neighboursOf = ({ offsets, targets, weights }: PairTable): Neighbours => {
  const order = Uint32Array.from(targets.keys());
  for (let item = 0; item + 1 < offsets.length; item += 1)
    order.subarray(offsets[item], offsets[item + 1]).sort((a, b) => targets[a]! - targets[b]!);
  return {
    offsets,
    targets: Uint32Array.from(order, (at) => targets[at]!),
    weights: Float32Array.from(order, (at) => weights[at]!),
  };
};
