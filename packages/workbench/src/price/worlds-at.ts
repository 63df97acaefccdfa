import {
  type LeastPeople,
  type World,
  buildNeighbours,
  createWorld,
  popularityScale,
} from '@homebody/recommenders';
import { popularityFrom } from '../build/build-tables.ts';
import { vectorsFrom } from '../build/build-vectors.ts';
import type { PriorSample, Shop } from '../sample/sample-prior.ts';
import { type PriceCounts, rowsAt, scaledK } from './price-counts.ts';

/**
 * What a pack of the older part would say at other thresholds. Each part of it takes as long and as much room as a pack's, so
 * it is made when it is first asked for, and once for all thresholds that leave the same.
 */
export const worldsAt = (
  { world, split, encoder }: Pick<PriorSample, 'world' | 'split' | 'encoder'>,
  counts: PriceCounts,
  { rows: items, content }: Pick<Shop, 'rows' | 'content'>,
): ((least: LeastPeople) => World) => {
  const worlds = remembered<World>();
  const popularities = remembered<World['popularity']>();
  const neighbours = remembered<World['neighbours']>();
  const vectors = remembered<World['vectors']>();
  return (at) => {
    const least = { ...at, pair: scaledK(at.pair, counts.share), item: scaledK(at.item, counts.share) };
    const { pair, item } = least;
    // What is left at a threshold is a part of what is left below it: as many are the same.
    const pairs = `${counts.kept.get(pair) ?? `k ${pair}`}`;
    const own = counts.rows.filter(({ people }) => people >= item).length;
    const rows = rowsAt(counts.rows, least);
    const counted = { rows, pairs: counts.pairs, least };
    return worlds(`${pairs} ${item}`, () =>
      createWorld({
        catalogue: world.catalogue,
        content,
        popularity: popularities(`${item}`, () =>
          popularityFrom({ rows, items, content, least, end: split.choicesFrom }),
        ),
        // Whom an item is weighed by is everybody behind it, whatever the threshold.
        neighbours: neighbours(pairs, () => buildNeighbours(counts.pairs, rows, items.length, least)),
        // It is of groups: neither threshold moves it.
        context: world.context && { ...world.context, scale: popularityScale(rows, least) },
        vectors: vectors(`${encoder ? '' : pairs} ${own}`, () =>
          vectorsFrom({ ...counted, content, learned: encoder }),
        ),
      }),
    );
  };
};

const remembered = <Value>(): ((key: string, make: () => Value) => Value) => {
  const made = new Map<string, Value>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make();
    made.set(key, value);
    return value;
  };
};
