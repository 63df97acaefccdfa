import type { Catalogue } from '@homebody/pack';
import type { QueryEngine } from '../engine/query-engine.ts';
import type { ClusterSettings } from './cluster-settings.ts';
import { clustersBefore } from './clusters-before.ts';
import { historiesOf } from './histories.ts';
import { type ShopClusters, clusterShop } from './shop-clusters.ts';

export interface GroupOptions {
  readonly catalogue: Catalogue;
  readonly settings: ClusterSettings;
  readonly least: number;
  readonly seed: number;
  readonly lastAt: number;
  /** The folder that the pack before stands in, if there is one. */
  readonly out: string;
}

/** Reads a sample of people from the table `events` and puts them into clusters. `undefined` where the shop wants none. */
export const groupVisitors = async (
  engine: QueryEngine,
  { lastAt, out, ...options }: GroupOptions,
): Promise<ShopClusters | undefined> => {
  if (options.settings === false) return undefined;
  const before = await clustersBefore(out);
  return clusterShop(await historiesOf(engine, options.catalogue, { lastAt }), { ...options, before });
};

export const groupsText = (groups: ShopClusters | undefined): string => {
  const { clusters, skipped } = groups?.result ?? {};
  return clusters ? `${clusters.ids.length} clusters` : (skipped ?? 'not asked for');
};
