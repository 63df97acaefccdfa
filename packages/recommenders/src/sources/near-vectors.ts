import type { Prepared } from '../source.ts';
import { nearest } from '../vectors/nearest.ts';
import type { Heading, ItemVectors } from '../vectors/section.ts';
import { cosineOf, meanVector } from '../vectors/use.ts';
import type { Recent, Visit } from '../visit.ts';

const nothing: Prepared = { best: () => [], scoreOf: () => 0, reasonOf: () => undefined };

/** Below this cosine two items are not alike enough to say so. */
const alike = 0.3;

/**
 * Items near the mean direction of what the visitor acted on, in whichever space is given. Vectors that were learned
 * with a heading say where the visitor goes on to: there, the latest items themselves are not asked about.
 */
export const nearVectors = (vectors: ItemVectors | undefined, { world, recents }: Visit): Prepared => {
  const heading = vectors?.heading;
  const mean = vectors && meanVector(vectors, heading ? weighed(recents, heading) : recents);
  if (!mean) return nothing;
  const latest = new Set(heading && recents.map(({ item }) => item));
  let directions: readonly (readonly [item: number, direction: Float64Array | undefined])[] | undefined;
  const scoreOf = (item: number): number => {
    const cosine = latest.has(item) ? 0 : Math.max(0, cosineOf(vectors, mean, item));
    return heading && cosine ? Math.exp(heading.sharpness * (cosine - 1)) : cosine;
  };
  return {
    best: (most) =>
      nearest(vectors, mean, { allowed: world.offered, most: most + latest.size })
        .filter((item) => !latest.has(item))
        .slice(0, most),
    scoreOf,
    reasonOf: (item) => {
      let closest = alike;
      let because: number | undefined;
      directions ??= recents.map((recent) => [recent.item, meanVector(vectors, [recent])]);
      for (const [other, direction] of directions) {
        const cosine = direction && other !== item ? cosineOf(vectors, direction, item) : 0;
        if (cosine > closest) [closest, because] = [cosine, other];
      }
      const id = because === undefined ? undefined : world.catalogue.ids[because];
      return id === undefined ? undefined : { kind: 'similar-to', because: id };
    },
  };
};

const weighed = (recents: readonly Recent[], { places }: Heading): readonly Recent[] =>
  recents.slice(0, places.length).map(({ item }, place) => ({ item, weight: places[place]! }));
