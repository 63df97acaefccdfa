import type { Method, Training } from '../model.ts';
import { type PairTable, pairTableOf, tableBytes } from '../pair-table.ts';
import { type Scorer, modelOf } from '../scorer.ts';
import { fromLastItem } from './association-rules.ts';

export interface SequentialRulesOptions {
  /** Steps apart, at most. */
  readonly steps: number;
  /** A pair so many steps apart counts 1 / steps^power. */
  readonly power: number;
  readonly rulesPerItem: number;
}

/** SR: what came after the last item, the sooner the better (Kamehkhosh, Jannach and Ludewig, 2017). */
export const sequentialRules = (options: SequentialRulesOptions): Method => ({
  name: 'sequential rules (SR)',
  fit: (training) => {
    const { rules, scorer } = sequentialRulesOf(training, options);
    return { ...modelOf(scorer), ...tableBytes(rules) };
  },
});

export const sequentialRulesOf = (
  training: Training,
  { steps, power, rulesPerItem }: SequentialRulesOptions,
): { readonly rules: PairTable; readonly scorer: Scorer } => {
  const rules = pairTableOf(training, {
    keep: rulesPerItem,
    reach: steps,
    weigh: (gap) => (gap > 0 ? 1 / gap ** power : 0),
  });
  return { rules, scorer: fromLastItem(rules, training) };
};
