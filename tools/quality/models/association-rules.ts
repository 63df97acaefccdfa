import type { Method, Training } from '../model.ts';
import { type PairTable, pairTableOf, tableBytes } from '../pair-table.ts';
import { createScoreBoard } from '../score-board.ts';
import { type Scorer, modelOf } from '../scorer.ts';
import { timesLookedAt } from '../sessions.ts';

const rulesPerItem = 20;

/** AR: what else was in the sessions of the last item, wherever (Ludewig and Jannach, 2018). */
export const associationRules: Method = {
  name: 'association rules (AR)',
  fit: (training) => {
    const { rules, scorer } = associationRulesOf(training);
    return { ...modelOf(scorer), ...tableBytes(rules) };
  },
};

export const associationRulesOf = (
  training: Training,
): { readonly rules: PairTable; readonly scorer: Scorer } => {
  const rules = pairTableOf(training, {
    keep: rulesPerItem,
    reach: Number.POSITIVE_INFINITY,
    weigh: () => 1,
  });
  return { rules, scorer: fromLastItem(rules, training) };
};

/** Scores by the last item's row and nothing else. */
export const fromLastItem = (
  { offsets, targets, weights }: PairTable,
  { sessions, size }: Training,
): Scorer => {
  const board = createScoreBoard(timesLookedAt(sessions, size));
  return (session, most) => {
    const last = session.at(-1);
    if (last === undefined) return [];
    for (let at = offsets[last]!; at < offsets[last + 1]!; at += 1) board.add(targets[at]!, weights[at]!);
    return board.take(most);
  };
};
