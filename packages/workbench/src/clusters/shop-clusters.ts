import type { Past } from '@homebody/profile';
import {
  type BuiltClusters,
  type Clusters,
  type FeatureGroup,
  type Matrix,
  type Trait,
  buildClusters,
  categoryIn,
  clusterLanguages,
  clusterOf,
  describeCluster,
  scaleOfMatrix,
  standardized,
} from '@homebody/segments';
import { type BehaviourMatrix, behaviourMatrix } from './behaviour-matrix.ts';
import type { ClusterSettings } from './cluster-settings.ts';

export interface ClusterShopOptions {
  readonly settings: ClusterSettings;
  /** Least people of a cluster. */
  readonly least: number;
  readonly seed: number;
  /** Of the pack before. */
  readonly before: Clusters | undefined;
}

/** A text by language. */
export type Spoken = Readonly<Record<string, string>>;

/** The shop's people by what they do, and what clusters came of it. */
export interface ShopClusters extends BehaviourMatrix {
  /** Of the features that the shop wants people to be alike in; traits are of all features. */
  readonly result: BuiltClusters;
  /** Per row of the matrix, the place of the cluster among the result's; none without clusters. */
  readonly assigned: Int32Array;
  /** By cluster: the shop's own names, and else the words of what stands out. */
  readonly names: ReadonlyMap<string, Spoken>;
}

/** Clusters of sampled people, by what their devices knew. `undefined` where the shop wants none. */
export const clusterShop = (
  pasts: readonly (Past | undefined)[],
  { settings, least, seed, before }: ClusterShopOptions,
): ShopClusters | undefined => {
  if (settings === false) return undefined;
  const { of = usual, atMost = 12, names: own = {} } = settings;
  const people = behaviourMatrix(pasts, least);
  const compared = columnsOf(people.matrix, of);
  const built = buildClusters(compared, { least, seed, before, mostClusters: atMost });
  const assigned = built.clusters ? nearestIn(compared, built.clusters) : new Int32Array(0);
  const result = withTraits(built, people.matrix, assigned);
  const names = new Map(
    result.report.clusters.map(({ id, traits }) => [
      id,
      {
        ...Object.fromEntries(
          Object.entries(clusterLanguages).map(([language, words]) => [
            language,
            describeCluster(traits, words),
          ]),
        ),
        ...own[id],
      },
    ]),
  );
  return { ...people, result, assigned, names };
};

/** Habits alone tell buyers from others, which rules do better; with tastes they drown them. */
const usual: readonly FeatureGroup[] = ['tastes'];
const mostTraits = 3;

const columnsOf = ({ rows, names, values }: Matrix, of: readonly FeatureGroup[]): Matrix => {
  const columns = names.flatMap((name, column) =>
    of.includes(categoryIn(name) === undefined ? 'habits' : 'tastes') ? [column] : [],
  );
  const chosen = new Float64Array(rows * columns.length);
  for (let row = 0; row < rows; row += 1)
    columns.forEach((column, at) => {
      chosen[row * columns.length + at] = values[row * names.length + column]!;
    });
  return { rows, names: columns.map((column) => names[column]!), values: chosen };
};

const nearestIn = ({ rows, names, values }: Matrix, clusters: Clusters): Int32Array =>
  Int32Array.from({ length: rows }, (_, row) => {
    const nearest = clusterOf(clusters, values.subarray(row * names.length, (row + 1) * names.length));
    return nearest ? clusters.ids.indexOf(nearest.id) : -1;
  });

/** What stands out in each cluster, of all that is known of its people: their mean, in standard deviations of everybody. */
const withTraits = (built: BuiltClusters, matrix: Matrix, assigned: Int32Array): BuiltClusters => {
  if (!built.clusters) return built;
  const { names, values } = standardized(matrix, scaleOfMatrix(matrix));
  const traitsOf = (cluster: number): readonly Trait[] => {
    const sums = new Float64Array(names.length);
    let people = 0;
    assigned.forEach((own, row) => {
      if (own !== cluster) return;
      people += 1;
      for (let column = 0; column < names.length; column += 1)
        sums[column]! += values[row * names.length + column]!;
    });
    return names
      .map((name, column) => ({ name, lift: sums[column]! / Math.max(1, people) }))
      .sort((a, b) => Math.abs(b.lift) - Math.abs(a.lift))
      .slice(0, mostTraits);
  };
  const clusters = built.report.clusters.map((one, at) => ({ ...one, traits: traitsOf(at) }));
  return { ...built, report: { ...built.report, clusters } };
};
