import type { Method } from '../model.ts';
import { tableBytes } from '../pair-table.ts';
import { createScoreBoard } from '../score-board.ts';
import { timesLookedAt } from '../sessions.ts';
import { type BasketTableOptions, basketTableOf } from './basket-table.ts';

export interface OwnFrequencyAndTableOptions {
  readonly table: BasketTableOptions;
  /** An older basket counts by this factor less than the next newer one. */
  readonly perBasket: number;
  /** What the table's weights count beside a purchase of one's own. */
  readonly tableWeight: number;
}

/** Items of a basket that are looked up, so that a wholesaler's order does not drown everything. */
const mostLookedUp = 100;

/** What the same person bought before, and what goes with the last of it. */
export const ownFrequencyAndTable = ({
  table: options,
  perBasket,
  tableWeight,
}: OwnFrequencyAndTableOptions): Method => ({
  name: 'own frequency + bought together',
  fit: (training) => {
    const table = basketTableOf(training, options);
    const board = createScoreBoard(timesLookedAt(training.sessions, training.size));
    return {
      rank: (session, most, earlier) => {
        earlier.forEach((basket, at) => {
          const weight = perBasket ** (earlier.length - 1 - at);
          for (const item of basket) board.add(item, weight);
        });
        const basket = session.length > 0 ? session : (earlier.at(-1) ?? []);
        for (const item of basket.slice(0, mostLookedUp))
          for (let at = table.offsets[item]!; at < table.offsets[item + 1]!; at += 1)
            board.add(table.targets[at]!, tableWeight * table.weights[at]!);
        return board.take(most).map(({ item }) => item);
      },
      ...tableBytes(table),
    };
  },
});
