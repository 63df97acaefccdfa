import type { Clusters } from './section.ts';

type Middles = Pick<Clusters, 'ids' | 'names' | 'means' | 'deviations' | 'centroids'>;
type Unnamed = Omit<Middles, 'ids'>;

/** Nearer than so many standard deviations per feature, two centroids are of the same cluster. */
const nearEnough = 0.75;

/**
 * Ids for new clusters: that of the old one whose middle it is near, so that campaigns do not break overnight. Pairs are taken
 * nearest first, each cluster once; a cluster that is like no old one gets an id that no old one had. Distances are
 * over the features that both builds have, in the new build's scale.
 */
export const matchClusters = (found: Unnamed, before: Middles | undefined): readonly string[] => {
  const width = found.names.length;
  const count = width === 0 ? 0 : found.centroids.length / width;
  const ids = Array.from({ length: count }, (): string | undefined => undefined);
  const pairs = before ? pairsOf(found, before, count) : [];
  const taken = new Set<number>();
  for (const { one, other, distance } of pairs) {
    if (distance > nearEnough) break;
    if (ids[one] !== undefined || taken.has(other)) continue;
    ids[one] = before?.ids[other];
    taken.add(other);
  }
  let next = 1 + Math.max(0, ...(before?.ids ?? []).map((id) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0)));
  return ids.map((id) => id ?? `c${next++}`);
};

interface Pair {
  readonly one: number;
  readonly other: number;
  /** Root mean square over the features. */
  readonly distance: number;
}

const pairsOf = (found: Unnamed, before: Middles, count: number): readonly Pair[] => {
  const shared = found.names.flatMap((name, column) => {
    const old = before.names.indexOf(name);
    return old < 0 ? [] : [[column, old] as const];
  });
  if (shared.length === 0) return [];
  const pairs: Pair[] = [];
  for (let one = 0; one < count; one += 1)
    before.ids.forEach((_, other) => {
      const sum = shared.reduce((total, [column, old]) => {
        const value = before.centroids[other * before.names.length + old]!;
        const plain = before.means[old]! + value * before.deviations[old]!;
        const now = (plain - found.means[column]!) / found.deviations[column]!;
        return total + (found.centroids[one * found.names.length + column]! - now) ** 2;
      }, 0);
      pairs.push({ one, other, distance: Math.sqrt(sum / shared.length) });
    });
  return pairs.sort((a, b) => a.distance - b.distance);
};
