import type { Prepared } from '../source.ts';
import { nearest } from '../vectors/nearest.ts';
import type { ItemVectors } from '../vectors/section.ts';
import { cosineOf, meanVector } from '../vectors/use.ts';
import type { Visit } from '../visit.ts';

const nothing: Prepared = { best: () => [], scoreOf: () => 0, reasonOf: () => undefined };

/** Below this cosine two items are not alike enough to say so. */
const alike = 0.3;

/** Items near the mean direction of what the visitor acted on, in whichever space is given. */
export const nearVectors = (vectors: ItemVectors | undefined, { world, recents }: Visit): Prepared => {
  const mean = vectors && meanVector(vectors, recents);
  if (!mean) return nothing;
  let directions: readonly (readonly [item: number, direction: Float64Array | undefined])[] | undefined;
  const scoreOf = (item: number): number => Math.max(0, cosineOf(vectors, mean, item));
  return {
    best: (most) => nearest(vectors, mean, { allowed: world.offered, most }),
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
