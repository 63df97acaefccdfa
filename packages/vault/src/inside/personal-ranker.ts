/**
 * Which ranker is in use, and when a new one is trained. The prior of the pack serves until a
 * challenger has beaten it on the visitor's own newest choices; a training that fails changes nothing.
 */
import { type Clock, type OnProblem, dayMs, isHomebodyError } from '@homebody/core';
import {
  type Examples,
  type Probe,
  type RankerWeights,
  type TrainingJob,
  trainingFor,
  trainOnPort,
} from '@homebody/learning';
import type { Store } from '@homebody/store';
import type { OpenRequest, VaultDiagnostics } from '../protocol.ts';

export type TrainingSummary = NonNullable<VaultDiagnostics['lastTraining']>;

export interface PersonalRanker {
  /** The weights in use; `undefined` while the pack's prior has not arrived. */
  readonly weights: () => RankerWeights | undefined;
  /** Reads what an earlier page or another tab has trained. */
  readonly load: () => Promise<void>;
  /** Trains now if enough choices have come since the last time. Resolves to whether the ranker in use changed. */
  readonly trainIfDue: () => Promise<boolean>;
  readonly train: () => Promise<boolean>;
  /** Back to the pack's prior, until there is enough to train on again. */
  readonly forget: () => Promise<void>;
  readonly state: () => Pick<VaultDiagnostics, 'training' | 'lastTraining' | 'lastTrainingError' | 'ranker'>;
}

export interface RankerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: OpenRequest['training'];
  /** The pack's prior, and what tells this pack from another: weights trained on one mean nothing on the next. */
  readonly prior: () => { readonly weights: RankerWeights; readonly packId: string } | undefined;
  readonly choices: () => number;
  /** `undefined` while there is no catalogue to describe choices with. */
  readonly examples: () => Examples | undefined;
  /** Asks the page for a trainer; resolves with its port. */
  readonly openTrainer: () => Promise<MessagePort>;
  readonly closeTrainer: () => void;
  /** Runs the task if no other tab is training; else resolves to `undefined`. */
  readonly alone: <Value>(task: () => Promise<Value>) => Promise<Value | undefined>;
  readonly onProblem: OnProblem;
  readonly onChange: () => void;
}

/** The last training and what came of it, kept for the next page and the other tabs. */
interface Trained {
  readonly packId: string;
  /** There were so many then; the summary counts only those that were learned from. */
  readonly choices: number;
  readonly summary: TrainingSummary;
  /** Absent when the challenger lost. */
  readonly weights: RankerWeights | undefined;
}

const trainedKey = 'lastTraining';
const probeKeptMs = 30 * dayMs;
const trainingDeadlineMs = 60_000;
/** Training again is worth it when there is a quarter more to learn from, and never for less than this. */
const growth = 0.25;
const leastGrowth = 10;

export const createPersonalRanker = (parts: RankerParts): PersonalRanker => {
  const { store, clock, settings, prior } = parts;
  let trained: Trained | undefined;
  let lastError: string | undefined;
  let running = false;
  /** Choices before which a training that failed is not tried again on this page. */
  let retryAt = 0;
  /** A training that was begun before something was forgotten has learned from it. */
  let forgotten = 0;

  /** The last training on this pack: what another one taught is of no use with it. */
  const valid = (): Trained | undefined => (trained?.packId === prior()?.packId ? trained : undefined);

  const load = async (): Promise<void> => {
    trained = (await store.read(trainedKey)) as Trained | undefined;
  };

  const train = async (): Promise<boolean> => {
    const from = prior();
    if (!from || running) return false;
    const examples = parts.examples();
    if (!examples?.count) return false;
    const choices = parts.choices();
    const begun = forgotten;
    running = true;
    parts.onChange();
    try {
      const job: TrainingJob = {
        shape: from.weights.shape,
        prior: from.weights.net,
        examples,
        options: { ...trainingFor(examples.count), seed: settings.seed },
        backend: settings.backend,
        probe: freshProbe(trained?.summary.probe, clock()),
      };
      const { net, personalVector, ...summary } = await trainOnPort(await parts.openTrainer(), job, {
        deadlineMs: trainingDeadlineMs,
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      });
      if (begun !== forgotten) return false;
      const before = valid()?.weights;
      const weights = summary.adopted ? { shape: job.shape, net, personal: personalVector } : undefined;
      trained = { packId: from.packId, choices, summary, weights };
      lastError = undefined;
      await store.write(trainedKey, trained);
      return !!(weights ?? before);
    } catch (error) {
      // A trainer that dies, hangs or can't be fetched is expected; the ranker in use stays in use.
      retryAt = choices + leastGrowth;
      lastError = error instanceof Error ? error.message : String(error);
      parts.onProblem({ code: isHomebodyError(error) ? error.code : 'training-failed', message: lastError });
      return false;
    } finally {
      running = false;
      parts.closeTrainer();
      parts.onChange();
    }
  };

  const isDue = (): boolean => {
    const before = valid()?.choices;
    const due =
      before === undefined ? settings.afterChoices : before + Math.max(leastGrowth, before * growth);
    return parts.choices() >= Math.max(due, retryAt);
  };

  return {
    weights: () => valid()?.weights ?? prior()?.weights,
    load,
    train: async () => (await parts.alone(train)) ?? false,
    trainIfDue: async () => {
      if (running || !isDue()) return false;
      const changed = await parts.alone(async () => {
        // Another tab may have trained since this one has looked.
        await load();
        return isDue() && train();
      });
      return changed ?? false;
    },
    forget: async () => {
      forgotten++;
      trained = undefined;
      await store.remove(trainedKey);
    },
    state: () => ({
      training: running ? 'running' : 'idle',
      lastTraining: trained?.summary,
      lastTrainingError: lastError,
      ranker: valid()?.weights ? 'personal' : prior() ? 'prior' : 'none',
    }),
  };
};

const freshProbe = (probe: Probe | undefined, now: number): Probe | undefined =>
  probe && now - probe.at < probeKeptMs && now >= probe.at ? probe : undefined;
