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
import { removalsIn } from './removals-in.ts';

export type TrainingSummary = NonNullable<VaultDiagnostics['lastTraining']>;

export interface PersonalRanker {
  /** The weights in use; `undefined` while the pack's prior has not arrived. */
  readonly weights: () => RankerWeights | undefined;
  /** Reads what an earlier page or another tab has trained, and then the log that the next training learns from, by `readLog`. */
  readonly load: (readLog: () => Promise<void>) => Promise<void>;
  /** Trains now if enough choices have come since the last time. Resolves to whether the ranker in use changed. */
  readonly trainIfDue: () => Promise<boolean>;
  readonly train: () => Promise<boolean>;
  /** Back to the pack's prior, until there is enough to train on again: in every tab, once something was taken out of the log. */
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

/** The last training and what came of it, kept for the next page and the other tabs. Of one that was forgotten only the count stays. */
interface Trained {
  /** How often something was taken out of the log: a training that began before the last time has learned from it. */
  readonly removals: number;
  readonly packId?: string;
  /** There were so many then; the summary counts only those that were learned from. */
  readonly choices?: number;
  readonly summary?: TrainingSummary;
  /** Absent when the challenger lost. */
  readonly weights?: RankerWeights | undefined;
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
  /** Those that are certain to be missing from the log as this tab has read it. */
  let removals = 0;

  /** The last training on this pack: what another one taught is of no use with it. */
  const valid = (): Trained | undefined => (trained?.packId === prior()?.packId ? trained : undefined);

  const look = async (): Promise<number> => {
    trained = (await store.read(trainedKey)) as Trained | undefined;
    return removalsIn(trained);
  };

  const train = async (): Promise<boolean> => {
    const from = prior();
    if (!from || running) return false;
    const examples = parts.examples();
    if (!examples?.count) return false;
    const choices = parts.choices();
    const begun = removals;
    running = true;
    parts.onChange();
    try {
      const job: TrainingJob = {
        shape: from.weights.shape,
        prior: from.weights.net,
        examples,
        options: { ...trainingFor(examples.count), seed: settings.seed },
        backend: settings.backend,
        probe: freshProbe(trained?.summary?.probe, clock()),
      };
      const { net, personalVector, ...summary } = await trainOnPort(await parts.openTrainer(), job, {
        deadlineMs: trainingDeadlineMs,
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      });
      const before = valid()?.weights;
      const weights = summary.adopted ? { shape: job.shape, net, personal: personalVector } : undefined;
      const next: Trained = { removals: begun, packId: from.packId, choices, summary, weights };
      let isKept = false;
      await store.update(trainedKey, (kept) => {
        isKept = removalsIn(kept) <= begun;
        return isKept ? (trained = next) : undefined;
      });
      if (!isKept) return false;
      lastError = undefined;
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
    load: async (readLog) => {
      // In this order: what is gone by the time that it is counted is gone from what is read later.
      const seen = await look();
      await readLog();
      removals = seen;
    },
    train: async () => (await parts.alone(train)) ?? false,
    trainIfDue: async () => {
      if (running || !isDue()) return false;
      const changed = await parts.alone(async () => {
        // Another tab may have trained since this one has looked.
        await look();
        return isDue() && train();
      });
      return changed ?? false;
    },
    forget: async () => {
      trained = undefined;
      const known = removals;
      await store.update(trainedKey, (kept) => {
        removals = Math.max(removalsIn(kept), known) + 1;
        return (trained = { removals });
      });
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
