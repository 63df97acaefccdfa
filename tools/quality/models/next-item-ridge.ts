import type { Method } from '../model.ts';
import type { Sessions } from '../sessions.ts';
import { solveSymmetric } from '../solve-symmetric.ts';

export interface NextItemRidgeOptions {
  /** Items before the next one that predict it. */
  readonly window: number;
  /** Each item farther back counts by this factor less. */
  readonly decay: number;
  readonly l2: number;
}

/**
 * Ridge regression of the next item on the decayed items before it: B = (XᵀX + l2·I)⁻¹ XᵀY, all items at once
 * (as SLIST and EASE do: Choi et al., 2021; Steck, 2019). Dense, so only for a few thousand items, and no pack holds it.
 */
export const nextItemRidge = ({ window, decay, l2 }: NextItemRidgeOptions): Method => ({
  name: 'linear next item (ridge, dense)',
  fit: ({ sessions, size }) => {
    const { gram, cross } = sumsOf(sessions, size, { window, decay });
    for (let item = 0; item < size; item += 1) gram[item * size + item]! += l2;
    solveSymmetric(gram, cross, size);
    const scores = new Float64Array(size);
    return {
      rank: (session, most) => {
        const before = session.slice(-window).toReversed();
        for (let next = 0; next < size; next += 1) {
          let score = 0;
          for (let back = 0; back < before.length; back += 1)
            score += decay ** back * cross[next * size + before[back]!]!;
          scores[next] = score;
        }
        return Array.from(scores.keys())
          .sort((a, b) => scores[b]! - scores[a]!)
          .slice(0, most);
      },
    };
  },
});

/** XᵀX, and XᵀY turned round, so that what predicts one item is one row. */
const sumsOf = (
  { count, offsets, items }: Sessions,
  size: number,
  { window, decay }: Pick<NextItemRidgeOptions, 'window' | 'decay'>,
): { readonly gram: Float64Array; readonly cross: Float64Array } => {
  const gram = new Float64Array(size * size);
  const cross = new Float64Array(size * size);
  const decayed = Float64Array.from({ length: window }, (_, back) => decay ** back);
  for (let session = 0; session < count; session += 1) {
    const [start, end] = [offsets[session]!, offsets[session + 1]!];
    for (let next = start + 1; next < end; next += 1) {
      const reach = Math.min(window, next - start);
      for (let a = 0; a < reach; a += 1) {
        const row = items[next - 1 - a]! * size;
        cross[items[next]! * size + items[next - 1 - a]!]! += decayed[a]!;
        for (let b = 0; b < reach; b += 1) gram[row + items[next - 1 - b]!]! += decayed[a]! * decayed[b]!;
      }
    }
  }
  return { gram, cross };
};
