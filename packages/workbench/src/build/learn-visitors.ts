import type { Catalogue } from '@homebody/pack';
import type { LeastPeople } from '@homebody/recommenders';
import type { Segments } from '@homebody/segments';
import type { AudienceSettings } from '../audiences/audience-settings.ts';
import { type LearnedAudiences, learnAudiences } from '../audiences/learn-audiences.ts';
import type { ClusterSettings } from '../clusters/cluster-settings.ts';
import { type GroupedVisitors, groupVisitors, groupsText } from '../clusters/group-visitors.ts';
import type { Engines } from '../engine/open-engines.ts';
import type { FairnessSettings } from '../fairness/fairness-settings.ts';
import { type ForeseenLog, foreseeLog } from '../foresee/foresee-log.ts';
import type { PriorDeps } from '../sample/train-prior.ts';

export interface VisitorOptions {
  readonly catalogue: Catalogue;
  readonly least: LeastPeople;
  /** When the last event of the log was, in epoch milliseconds. */
  readonly lastAt: number;
  readonly segments: Segments;
  readonly clusters: ClusterSettings;
  readonly audiences: AudienceSettings;
  readonly fairness: FairnessSettings;
  readonly predictions: boolean;
  /** The folder that the pack before stands in, if there is one. */
  readonly out: string;
}

/** What a log teaches of visitors rather than of items. */
export interface LearnedVisitors {
  /** `undefined` where the shop wants none. */
  readonly groups: GroupedVisitors | undefined;
  readonly alike: LearnedAudiences;
  /** `undefined` where the shop wants none. */
  readonly foreseen: ForeseenLog | undefined;
}

/** Groups visitors and foresees what they do, each from a sample of the table `events`. */
export const learnVisitors = async (
  engines: Engines,
  { least, lastAt, clusters, audiences, predictions, ...options }: VisitorOptions,
  { seed, step, clock }: PriorDeps,
): Promise<LearnedVisitors> => {
  const { engine } = engines;
  const { catalogue } = options;
  const sampled = { least: least.group, seed, lastAt };
  const groups = await step(
    'Grouping visitors',
    () => groupVisitors(engine, { ...options, ...sampled, settings: clusters }),
    groupsText,
  );
  const alike = await step(
    'Learning audiences',
    () => learnAudiences(engines, { catalogue, ...sampled, settings: audiences }),
    ({ audiences: learned, reports }) => `${learned.length} of ${reports.length}`,
  );
  const foreseen = predictions
    ? await foreseeLog(
        engine,
        { catalogue, least, until: lastAt + 1, seed, fairness: options.fairness },
        { step, clock },
      )
    : undefined;
  return { groups, alike, foreseen };
};
