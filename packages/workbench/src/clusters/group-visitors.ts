import type { Catalogue } from '@homebody/pack';
import type { Past } from '@homebody/profile';
import type { Segments } from '@homebody/segments';
import type { QueryEngine } from '../engine/query-engine.ts';
import { type Audited, auditMemberships } from '../fairness/audit.ts';
import type { FairnessSettings } from '../fairness/fairness-settings.ts';
import { groupingsOf } from '../fairness/groupings.ts';
import { pastsOf } from './behaviour-matrix.ts';
import type { ClusterSettings } from './cluster-settings.ts';
import { clustersBefore } from './clusters-before.ts';
import { type Histories, historiesOf, sampleOf } from './histories.ts';
import { lackedEvents } from './lacked-events.ts';
import { type Memberships, membershipsOf } from './memberships.ts';
import { type ShopClusters, clusterShop } from './shop-clusters.ts';

export interface GroupOptions {
  readonly catalogue: Catalogue;
  readonly settings: ClusterSettings;
  readonly segments: Segments;
  readonly fairness: FairnessSettings;
  /** Least people of a cluster, and of a group that is audited. */
  readonly least: number;
  readonly seed: number;
  readonly lastAt: number;
  /** The folder that the pack before stands in, if there is one. */
  readonly out: string;
}

/** A sample of the shop's people, and what groups they are in. */
export interface GroupedVisitors {
  readonly histories: Histories;
  /** By person, what their device knew at the end of their newest visit. */
  readonly pasts: readonly (Past | undefined)[];
  /** `undefined` where the shop wants none. */
  readonly clusters: ShopClusters | undefined;
  readonly memberships: Memberships;
  readonly audits: readonly Audited[];
}

/** Reads a sample of people from the table `events` and says who is in which segment and cluster. `undefined` where there are to be none. */
export const groupVisitors = async (
  engine: QueryEngine,
  { lastAt, out, catalogue, segments, fairness, ...options }: GroupOptions,
): Promise<GroupedVisitors | undefined> => {
  if (options.settings === false && segments.length === 0) return undefined;
  const histories = await historiesOf(engine, catalogue, { lastAt });
  const { attributesOf } = catalogue;
  const pasts = pastsOf(histories, attributesOf);
  const clusters = clusterShop(pasts, { ...options, before: await clustersBefore(out) });
  const memberships = membershipsOf(histories, {
    pasts,
    segments,
    clusters: clusters?.result.clusters,
    attributesOf,
    at: lastAt,
    lacks: await lackedEvents(engine),
  });
  const groupings = await groupingsOf(engine, fairness, { pasts, sample: sampleOf({ lastAt }) });
  const { least } = options;
  const audits = auditMemberships(memberships, groupings, { least, acknowledge: fairness.acknowledge });
  return { histories, pasts, clusters, memberships, audits };
};

export const groupsText = (groups: GroupedVisitors | undefined): string => {
  const { clusters, skipped } = groups?.clusters?.result ?? {};
  return clusters ? `${clusters.ids.length} clusters` : (skipped ?? 'not asked for');
};
