import { type StoredEvent, seededRandom } from '@homebody/core';
import { behaviourFeatures } from '@homebody/profile';
import { buildForesight } from './build-foresight.ts';
import { type ChoiceReport, buildChoice } from './choosers/build-choice.ts';
import { choosers } from './choosers/choosers.ts';
import type { ForesightOptions } from './foresight-options.ts';
import type { ForesightReport } from './foresight-report.ts';
import type { Judgement } from './judging/judgement.ts';
import { networkOptions } from './network/network-options.ts';
import type { ChoiceForesight, Foresight } from './predictions.ts';
import { momentsOf } from './predictors/moments-of.ts';
import { predictors } from './predictors/predictors.ts';

export interface BuiltForesights {
  readonly foresights: readonly Foresight[];
  readonly choices: readonly ChoiceForesight[];
  readonly reports: readonly ForesightReport[];
  readonly choiceReports: readonly ChoiceReport[];
  /** Of the questions that went into the pack. */
  readonly judgements: readonly Judgement[];
}

type Defaults = 'features' | 'least' | 'perPerson' | 'mostLearned';
export type BuildForesightsOptions = Omit<ForesightOptions, Defaults> &
  Partial<Pick<ForesightOptions, Defaults>>;

const defaults = { features: behaviourFeatures, least: 50, perPerson: 4, mostLearned: 50_000 };

/** Learns every question from people's histories (each oldest event first), by time: older moments teach, newer ones calibrate, the newest judge. */
export const buildForesights = async (
  histories: readonly (readonly StoredEvent[])[],
  options: BuildForesightsOptions,
): Promise<BuiltForesights> => {
  const complete = { ...defaults, ...options };
  const { seed, network = networkOptions, pause = async () => undefined } = complete;
  const moments = momentsOf(histories, { ...complete, random: seededRandom(seed) });
  const foresights: Foresight[] = [];
  const reports: ForesightReport[] = [];
  const judgements: Judgement[] = [];
  for (const predictor of predictors) {
    await pause();
    const { foresight, judgement, report } = await buildForesight(predictor, moments, complete);
    if (foresight) foresights.push(foresight);
    if (judgement) judgements.push(judgement);
    reports.push(report);
  }
  const choices: ChoiceForesight[] = [];
  const choiceReports: ChoiceReport[] = [];
  for (const chooser of choosers) {
    await pause();
    const { foresight, report } = await buildChoice(chooser, moments, { ...complete, network });
    if (foresight) choices.push(foresight);
    choiceReports.push(report);
  }
  return { foresights, choices, reports, choiceReports, judgements };
};
