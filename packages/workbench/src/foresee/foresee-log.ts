/** What a log teaches of what its visitors will do. */
import type { Clock } from '@homebody/core';
import { trainWithTensorFlow } from '@homebody/learning/trainer';
import type { Catalogue } from '@homebody/pack';
import {
  type BuiltBuyers,
  type BuiltForesights,
  type Predictions,
  alikeFeatures,
  buildBuyersOfCounts,
  buildForesights,
  nightlyOptions,
} from '@homebody/predictions';
import type { LeastPeople } from '@homebody/recommenders';
import type { Step } from '../build/progress.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import type { AuditTold } from '../fairness/audit.ts';
import { auditPredictions } from '../fairness/audit-predictions.ts';
import type { FairnessSettings } from '../fairness/fairness-settings.ts';
import { groupingsOfJudged } from '../fairness/groupings.ts';
import { countCustomers } from './count-customers.ts';
import { readHistories } from './read-histories.ts';

/** How each question fared. */
export interface ForeseenReport extends Pick<BuiltForesights, 'reports' | 'choiceReports'> {
  /** Whose histories were learned from. */
  readonly people: number;
  readonly buyers: BuiltBuyers;
}

export interface ForeseenLog {
  readonly predictions: Predictions;
  readonly report: ForeseenReport;
  /** Whether groups of people fare alike in what is foreseen; empty where the shop does not ask. */
  readonly audits: readonly AuditTold[];
}

export interface ForeseeOptions {
  readonly catalogue: Catalogue;
  readonly least: LeastPeople;
  /** The log knows nothing from here on. Epoch milliseconds. */
  readonly until: number;
  readonly seed: number;
  readonly fairness?: FairnessSettings;
}

const perPerson = 3;
const mostLearned = 8_000;

/** Learns every question that the log can answer, from the table `events`. The same log, options and engine give the same. */
export const foreseeLog = (
  engine: QueryEngine,
  { catalogue, least, until, seed, fairness = {} }: ForeseeOptions,
  { step, clock }: { readonly step: Step; readonly clock: Clock },
): Promise<ForeseenLog> =>
  step(
    'Foreseeing',
    async (pause) => {
      const { of: histories, told, sample } = await readHistories(engine, catalogue, { seed, until });
      const counted = await countCustomers(engine, catalogue, until);
      const { reports, choiceReports, judgements, ...built } = await buildForesights(histories, {
        attributesOf: catalogue.attributesOf,
        until,
        seed,
        features: alikeFeatures,
        least: least.group,
        perPerson,
        mostLearned,
        network: nightlyOptions,
        pause,
        train: (job) =>
          trainWithTensorFlow(job, {
            clock,
            now: () => performance.now(),
            pause,
            createCanvas: () => {
              throw new Error('There is no canvas outside a browser.');
            },
          }),
      });
      await pause();
      const buyers = buildBuyersOfCounts(counted, least.group);
      const groupings = await groupingsOfJudged(engine, fairness, sample);
      return {
        audits: auditPredictions(judgements, groupings, {
          least: least.group,
          acknowledge: fairness.acknowledge,
        }),
        predictions: { told, ...built, ...(buyers.buyers && { buyers: buyers.buyers }) },
        report: { people: histories.length, reports, choiceReports, buyers },
      };
    },
    ({ predictions: { foresights, choices, buyers } }) =>
      `${foresights.length + choices.length + Number(!!buyers)} questions can be answered`,
  );
