import type { AttributesOf } from '@homebody/core';
import { type Clusters, clusterOf, clusterRow } from '@homebody/segments';
import { pastAtEnd } from './behaviour-matrix.ts';
import type { Histories } from './histories.ts';

/** Of each history the cluster that it is nearest to; `undefined` of those of whom too little is known. */
export const nearestClusters = (
  histories: Histories,
  clusters: Clusters,
  attributesOf: AttributesOf,
): readonly (string | undefined)[] =>
  histories.map((events) => {
    const past = pastAtEnd(events, attributesOf);
    const row = past && clusterRow(past, clusters.names);
    return row && clusterOf(clusters, row)?.id;
  });

/** How many people are nearest to each cluster, by its id. */
export const clusterPeople = (
  histories: Histories,
  clusters: Clusters,
  attributesOf: AttributesOf,
): ReadonlyMap<string, number> => {
  const people = new Map(clusters.ids.map((id) => [id, 0]));
  for (const id of nearestClusters(histories, clusters, attributesOf))
    if (id !== undefined) people.set(id, people.get(id)! + 1);
  return people;
};
