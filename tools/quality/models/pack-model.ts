import type { Method } from '../model.ts';
import { evidenceOf } from '../pack-model/evidence.ts';
import { type TableSettings, type Thresholds, tableOf, vectorsOf } from '../pack-model/learned-parts.ts';
import { merge } from '../pack-model/merge.ts';
import { type Tuned, tuneMerge } from '../pack-model/tune.ts';
import { createScoreBoard } from '../score-board.ts';
import { modelOf } from '../scorer.ts';
import { timesLookedAt } from '../sessions.ts';
import { splitTail } from '../split-tail.ts';

/**
 * Two ways of weighing pairs: for shops where people wander, and for those where the last click says most; each with and without what
 * the table says of coming back to the item itself. Every set is offered all of them.
 */
const tables: readonly TableSettings[] = [
  {
    keep: 20,
    reach: 10,
    gapPower: 0.75,
    back: 0.4,
    self: 4,
    age: 0.3,
    fromPower: 0.75,
    toPower: 0.2,
    recency: 0.7,
    last: 5,
  },
  {
    keep: 20,
    reach: 5,
    gapPower: 1,
    back: 0.8,
    self: 2,
    age: 1,
    fromPower: 0.75,
    toPower: 0.1,
    recency: 0.4,
    last: 20,
  },
].flatMap((settings) => [settings, { ...settings, self: 0 }]);

/** Questions of the tail that settings are chosen by. */
const mostQuestions = 6_000;

/**
 * A pack's model, of aggregates alone: the item-to-item table, vectors of what people go on to, and the visitor's own
 * items, which need no pack. All settings are chosen on the tail of the training sessions, alike for every set.
 */
export const packModel = (thresholds: Thresholds): Method => ({
  name: `pack: pairs of ≥ ${thresholds.pair}, vectors of ≥ ${thresholds.item}`,
  fit: async (training) => {
    const { fit, tune } = splitTail(training, 0.1, mostQuestions);
    const times = timesLookedAt(fit.sessions, fit.size);
    const vectorsOfMost = await vectorsOf(fit, thresholds);
    let best: (Tuned & { readonly settings: TableSettings }) | undefined;
    for (const settings of tables) {
      const parts = { table: tableOf(fit, settings, thresholds), vectors: vectorsOfMost };
      const tuned = tuneMerge(tune, evidenceOf(parts, settings), times);
      if (!best || tuned.worth > best.worth) best = { ...tuned, settings };
    }
    const { settings, weights } = best!;
    const parts = {
      table: tableOf(training, settings, thresholds),
      vectors: await vectorsOf(training, thresholds),
    };
    const evidence = evidenceOf(parts, settings);
    const board = createScoreBoard(timesLookedAt(training.sessions, training.size));
    return {
      ...modelOf((session, most) => {
        merge(board, evidence(session), weights);
        return board.take(most);
      }),
      packBytes: () => parts.table.bytes + parts.vectors.bytes,
    };
  },
});
