import { createTopList } from '../top-list.ts';
import { type Cells, cellsOf } from './cells.ts';
import type { ItemVectors } from './section.ts';
import { cosineOf } from './use.ts';

/** Up to this many items every cosine is computed; above, only in the cells that lie nearest. */
const exactItems = 8_000;
/** Items left for exact cosines in a large catalogue: what a request of a hundred thousand items has time for. */
const shortlist = 3_000;

/**
 * The `most` allowed items nearest to a direction, best first, ties by index. In large catalogues only those
 * in the nearest cells are looked at, which misses a few: how many, `nearest.test.ts` says.
 */
export const nearest = (
  vectors: ItemVectors,
  direction: Float64Array,
  { allowed, most }: { readonly allowed: Uint8Array; readonly most: number },
): readonly number[] => {
  const size = allowed.length;
  const top = createTopList(most);
  if (size <= exactItems) {
    for (let item = 0; item < size; item += 1)
      if (allowed[item]) top.offer(item, cosineOf(vectors, direction, item));
  } else {
    const cells = cellsOf(vectors);
    const { offsets, members, vectors: sorted } = cells;
    for (const cell of nearestCells(cells, direction)) {
      const end = offsets[cell + 1]!;
      for (let at = offsets[cell]!; at < end; at += 1) {
        const item = members[at]!;
        if (allowed[item]) top.offer(item, cosineOf(sorted, direction, at));
      }
    }
  }
  return top.items();
};

/** Steps from 0 to the best cell's score: finer than what a cell's centre says of its items. */
const steps = 512;

/** Cells with about `shortlist` items, those whose centres lie nearest, nearest first. Counted rather than sorted. */
const nearestCells = ({ offsets, centres }: Cells, direction: Float64Array): Uint32Array => {
  const count = offsets.length - 1;
  const scores = new Float64Array(count);
  let best = 0;
  for (let cell = 0; cell < count; cell += 1) {
    const score = cosineOf(centres, direction, cell);
    scores[cell] = score;
    if (score > best) best = score;
  }
  // Steps down from the best, so that the nearest have the lowest number.
  const scale = steps / best;
  const sizes = new Uint32Array(steps + 1);
  for (let cell = 0; cell < count; cell += 1)
    if (scores[cell]! > 0)
      sizes[Math.floor((best - scores[cell]!) * scale)]! += offsets[cell + 1]! - offsets[cell]!;
  let limit = 0;
  for (let left = shortlist - sizes[0]!; left > 0 && limit < steps;) left -= sizes[++limit]!;
  const found = new Uint32Array(count);
  let length = 0;
  for (let cell = 0; cell < count; cell += 1) {
    const step = Math.floor((best - scores[cell]!) * scale);
    if (scores[cell]! > 0 && step <= limit) found[length++] = step * count + cell;
  }
  return found
    .subarray(0, length)
    .sort()
    .map((stepAndCell) => stepAndCell % count);
};
