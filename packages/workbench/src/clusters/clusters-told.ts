import type { ClusterReport, Segments } from '@homebody/segments';
import { clustersIn } from '@homebody/segments';
import type { GroupTold } from '../card/model-card.ts';
import type { ShopClusters } from './shop-clusters.ts';

/** What a build says of clusters. */
export interface ClustersTold extends Omit<ClusterReport, 'clusters'> {
  readonly clusters: readonly (ClusterReport['clusters'][number] & { readonly said: string })[];
  /** Why there are none, where there are none. */
  readonly skipped: string | undefined;
  /** Segments that speak of a cluster which is not in the pack: nobody is in them. */
  readonly missing: readonly { readonly segment: string; readonly cluster: string }[];
}

/** `undefined` where the shop wants none. */
export const clustersTold = (
  groups: ShopClusters | undefined,
  segments: Segments,
): ClustersTold | undefined =>
  groups && {
    ...groups.result.report,
    clusters: groups.result.report.clusters.map((one) => ({
      ...one,
      said: groups.names.get(one.id)?.['en'] ?? one.id,
    })),
    skipped: groups.result.skipped,
    missing: segments.flatMap(({ id, when }) =>
      clustersIn(when)
        .filter((cluster) => !groups.result.clusters?.ids.includes(cluster))
        .map((cluster) => ({ segment: id, cluster })),
    ),
  };

/** Segments and clusters that are not of the people they were of in the pack before. */
export const driftText = (groups: readonly GroupTold[]): readonly string[] => {
  const moved = groups.filter(({ drift }) => drift && drift.means !== 'none');
  return moved.map(
    ({ id, drift }, at) =>
      `  ${at === 0 ? 'drift   ' : '        '}   ${id} has ${drift?.means === 'much' ? 'become another' : 'moved'} since the pack before: stability index ${drift?.index.toFixed(2)}`,
  );
};

/** The same in a few lines for people. */
export const clustersText = (told: ClustersTold | undefined): readonly string[] => {
  if (!told) return [];
  const { clusters, skipped, people, drift, missing } = told;
  if (skipped !== undefined) return [`  clusters   none: ${skipped}`];
  return [
    ...clusters.map(
      ({ id, people: own, said }, at) =>
        `  ${at === 0 ? 'clusters' : '        '}   ${id}, ${Math.round((100 * own) / people)} % of ${people.toLocaleString('en')} people: ${said}`,
    ),
    ...(drift ? [`             against the pack before: stability index ${drift.index.toFixed(2)}`] : []),
    ...missing.map(
      ({ segment, cluster }) =>
        `             segment ${segment} speaks of ${cluster}, which is not there: nobody is in it`,
    ),
  ];
};
