import type { StoredEvent } from '@homebody/core';
import type { Examples } from '@homebody/learning';
import { type World, choicesIn, concatExamples, examplesOf } from '@homebody/recommenders';

export interface PriorExamples {
  readonly examples: Examples;
  /** People with at least one choice among them. */
  readonly people: number;
}

export interface PriorExamplesOptions {
  /** Choices from here on: `world` must know nothing later. */
  readonly from: number;
  readonly until: number;
  /** Choices looked at: those that could not have been ranked at their moment cost as much, and teach nothing. */
  readonly most: number;
  readonly seed: number;
  /** Lets other work, such as Ctrl-C, in between. */
  readonly pause: () => Promise<void>;
}

/** More of one person would teach the prior that person's taste; a small shop has no choice but to take some more. */
const mostOfOne = { usually: 12, atMost: 48 };

/** Every sampled person's own choices within a time, from what their browser would have known just before each. */
export const priorExamples = async (
  world: World,
  visits: readonly (readonly StoredEvent[])[],
  { from, until, most, seed, pause }: PriorExamplesOptions,
): Promise<PriorExamples | undefined> => {
  const parts: Examples[] = [];
  let looks = 0;
  const share = Math.ceil((2 * most) / Math.max(1, visits.length));
  const mostEach = Math.max(mostOfOne.usually, Math.min(mostOfOne.atMost, share));
  for (const visit of visits) {
    if (looks >= most) break;
    await pause();
    const events = visit.filter(({ at }) => at < until);
    const late = choicesIn(world, events).filter(({ at }) => at >= from).length;
    if (late === 0) continue;
    const maxChoices = Math.min(late, mostEach);
    looks += maxChoices;
    const { examples } = examplesOf(world, events, { maxChoices, seed });
    if (examples.count === 0) continue;
    parts.push(examples);
  }
  if (parts.length === 0) return undefined;
  // A prior has no personal vector, so it needs no item vectors: a third of the memory.
  const withoutVectors = { ...concatExamples(parts), dim: 0, vectors: new Float32Array(0) };
  return { examples: withoutVectors, people: parts.length };
};
