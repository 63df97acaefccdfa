import type { Method, Training } from '../model.ts';
import { type PairTable, pairTableOf, tableBytes } from '../pair-table.ts';
import { createScoreBoard } from '../score-board.ts';
import { timesLookedAt } from '../sessions.ts';

export interface BasketTableOptions {
  readonly keep: number;
  /** A weight is divided by baskets(item)^fromPower · baskets(partner)^toPower. */
  readonly fromPower: number;
  readonly toPower: number;
}

/** Baskets of more items are a wholesaler's, and say little of what goes together. */
const mostItems = 150;

/** What is bought together, whatever the order. For a basket that is still empty, what goes with the last one. */
export const basketTable = (options: BasketTableOptions): Method => ({
  name: `bought together, K = ${options.keep}`,
  fit: (training) => {
    const table = basketTableOf(training, options);
    const board = createScoreBoard(timesLookedAt(training.sessions, training.size));
    return {
      rank: (session, most, earlier) => {
        for (const item of session.length > 0 ? session : (earlier.at(-1) ?? []))
          for (let at = table.offsets[item]!; at < table.offsets[item + 1]!; at += 1)
            board.add(table.targets[at]!, table.weights[at]!);
        return board.take(most).map(({ item }) => item);
      },
      ...tableBytes(table),
    };
  },
});

export const basketTableOf = (
  training: Training,
  { keep, fromPower, toPower }: BasketTableOptions,
): PairTable => {
  const { sessions, size } = training;
  const baskets = timesLookedAt(sessions, size);
  const weight = Float64Array.from({ length: sessions.count }, (_, basket) => {
    const length = sessions.offsets[basket + 1]! - sessions.offsets[basket]!;
    return length > mostItems ? 0 : 1 / Math.log(2 + length);
  });
  const fromDivisor = baskets.map((count) => count ** fromPower);
  const toDivisor = baskets.map((count) => count ** toPower);
  return pairTableOf(training, {
    keep,
    reach: Number.POSITIVE_INFINITY,
    weigh: (_gap, basket) => weight[basket]!,
    damp: (sum, item, partner) => sum / (fromDivisor[item]! * toDivisor[partner]!),
  });
};
