import { type Judgements, gainOf } from './evaluate.ts';

export interface AdoptionOptions {
  /** Standard errors by which the mean loss must have fallen. */
  readonly margin: number;
  readonly fewest: number;
}
export const adopt = (
  champion: Judgements,
  challenger: Judgements,
  { margin, fewest }: AdoptionOptions = { margin: 0.5, fewest: 3 },
): boolean => {
  const count = champion.losses.length;
  if (count < fewest) return false;
  let loss = 0,
    gain = 0,
    squares = 0;
  for (let choice = 0; choice < count; choice++) {
    const saved = champion.losses[choice]! - challenger.losses[choice]!;
    loss += saved;
    squares += saved * saved;
    gain += gainOf(challenger.ranks[choice]!) - gainOf(champion.ranks[choice]!);
  }
  const mean = loss / count;
  const variance = Math.max(0, (squares - count * mean * mean) / Math.max(1, count - 1));
  return mean > margin * Math.sqrt(variance / count) && gain >= 0;
};
