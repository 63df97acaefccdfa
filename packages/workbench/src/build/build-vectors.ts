import {
  type ItemRow,
  type ItemVectors,
  type LearnedVectors,
  type LeastPeople,
  type PairRow,
  buildLearnedVectors,
  buildVectors,
} from '@homebody/recommenders';

export interface VectorRows {
  readonly rows: readonly ItemRow[];
  readonly pairs: Iterable<PairRow>;
  readonly content: ItemVectors;
  readonly least: LeastPeople;
  /** What was learned of items, perhaps of few people's too; without it, vectors are made of pairs. */
  readonly learned?: LearnedVectors | undefined;
}

/** Vectors of a pack: none says anything of its own about an item that fewer than `least.item` people are behind (P10). */
export const vectorsFrom = ({ rows, pairs, content, least, learned }: VectorRows): ItemVectors =>
  learned
    ? buildLearnedVectors(ofEnough(learned, rows, least), content)
    : buildVectors(pairs, rows, content, least);

const ofEnough = (
  learned: LearnedVectors,
  rows: readonly ItemRow[],
  { item: least }: LeastPeople,
): LearnedVectors => {
  const { dim } = learned;
  const vectors = new Float32Array(learned.vectors.length);
  for (const { item, people } of rows)
    if (people >= least) vectors.set(learned.vectors.subarray(item * dim, (item + 1) * dim), item * dim);
  return { ...learned, vectors };
};
