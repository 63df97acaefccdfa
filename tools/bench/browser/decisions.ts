import { openGrowthBook } from './growthbook-decision.ts';
import { loadHomebody, openHomebody } from './homebody-decision.ts';
import { nextTask, timeBatch } from './time-calls.ts';
import { openUniform } from './uniform-decision.ts';

export interface DecisionSamples {
  /** Mean milliseconds of a decision, by batch. */
  readonly warm: readonly number[];
  /** Milliseconds of opening the library on what the browser keeps, and deciding once. */
  readonly cold: readonly number[];
  readonly decided: unknown;
}

export interface DecisionOptions {
  /** URL of the folder with the published modules. */
  readonly sdk: string;
  readonly rounds: number;
  readonly batch: number;
}

interface Decider {
  readonly decide: () => unknown;
  readonly close?: () => void;
}

/** Three libraries in turns, so that a busy machine slows all of them alike. Rejects when one decides nothing. */
export const measureDecisions = async ({
  sdk,
  rounds,
  batch,
}: DecisionOptions): Promise<Readonly<Record<string, DecisionSamples>>> => {
  const published = await loadHomebody(sdk);
  await openUniform().learn();
  const openers: Readonly<Record<string, () => Decider>> = {
    homebody: () => openHomebody(published),
    growthbook: openGrowthBook,
    uniform: openUniform,
  };
  const measured = Object.entries(openers).map(([name, open]) => {
    const decider = open();
    const decided = decider.decide();
    if (!decided) throw new Error(`${name}: expected a decision for a known visitor, got ${String(decided)}`);
    return { name, open, decider, decided, warm: [] as number[], cold: [] as number[] };
  });
  const warmUp = 3;
  for (let round = 0; round < rounds + warmUp; round++)
    for (const { open, decider, warm, cold } of measured) {
      await nextTask();
      const each = timeBatch(batch, decider.decide);
      const started = performance.now();
      const fresh = open();
      fresh.decide();
      const took = performance.now() - started;
      fresh.close?.();
      if (round < warmUp) continue;
      warm.push(each);
      cold.push(took);
    }
  return Object.fromEntries(measured.map(({ name, warm, cold, decided }) => [name, { warm, cold, decided }]));
};
