import type { Catalogue } from '@homebody/pack';
import type { LeastPeople } from '@homebody/recommenders';
import type { ClusterSettings } from '../clusters/cluster-settings.ts';
import { groupVisitors, groupsText } from '../clusters/group-visitors.ts';
import type { ShopClusters } from '../clusters/shop-clusters.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { type ForeseenLog, foreseeLog } from '../foresee/foresee-log.ts';
import type { PriorDeps } from '../sample/train-prior.ts';

export interface VisitorOptions {
  readonly catalogue: Catalogue;
  readonly least: LeastPeople;
  /** When the last event of the log was, in epoch milliseconds. */
  readonly lastAt: number;
  readonly clusters: ClusterSettings;
  readonly predictions: boolean;
  /** The folder that the pack before stands in, if there is one. */
  readonly out: string;
}

/** What a log teaches of visitors rather than of items. Each is `undefined` where the shop wants none. */
export interface LearnedVisitors {
  readonly groups: ShopClusters | undefined;
  readonly foreseen: ForeseenLog | undefined;
}

/** Groups visitors and foresees what they do, both from samples of the table `events`. */
export const learnVisitors = async (
  engine: QueryEngine,
  { catalogue, least, lastAt, clusters, predictions, out }: VisitorOptions,
  { seed, step, clock }: PriorDeps,
): Promise<LearnedVisitors> => ({
  groups: await step(
    'Grouping visitors',
    () => groupVisitors(engine, { catalogue, settings: clusters, least: least.group, seed, lastAt, out }),
    groupsText,
  ),
  foreseen: predictions
    ? await foreseeLog(engine, { catalogue, least, until: lastAt + 1, seed }, { step, clock })
    : undefined,
});
