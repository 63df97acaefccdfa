import { type Random, seededRandom } from '@homebody/core';
import { type VisitorWorld, createVisitorWorld } from '../testing/visitor-world.ts';
import { adopt } from '../src/adopt.ts';
import { evaluate, judge } from '../src/evaluate.ts';
import type { Examples } from '../src/examples.ts';
import { heldOutSplit } from '../src/held-out-split.ts';
import { initialWeights } from '../src/initial-weights.ts';
import type { RankerWeights } from '../src/ranker.ts';
import { referenceFit } from '../src/reference-fit.ts';
import { defaultTraining, priorTraining } from '../src/training-defaults.ts';

/** The simulated world behind the figures in adopt.ts and training-defaults.ts: `npx tsx bench/adoption-simulation.ts`. */
const shape = { inputs: 16, hidden: 16, dim: 16 };
const candidates = 21;
const laterChoices = 150;

export interface AdoptionRow {
  readonly choices: number;
  /** 0: exactly like the crowd. */
  readonly difference: number;
  readonly priorNdcg: number;
  /** Mean gain of true NDCG over the prior when everybody adopts. */
  readonly always: number;
  /** The same by the rule. */
  readonly byRule: number;
  readonly adopted: number;
}

export const simulateAdoption = async (
  visitors: number,
  sizes: readonly number[],
  differences: readonly number[],
): Promise<readonly AdoptionRow[]> => {
  const world = createVisitorWorld(shape, 1);
  const prior = await trainPrior(world, seededRandom(2));
  const rows: AdoptionRow[] = [];
  for (const choices of sizes)
    for (const difference of differences) {
      const random = seededRandom(99 + choices);
      const sum = { priorNdcg: 0, always: 0, byRule: 0, adopted: 0 };
      for (let visitor = 0; visitor < visitors; visitor++) {
        const taste = world.visitor(difference, random);
        const own = world.choices(taste, choices, candidates, random);
        const later = world.choices(taste, laterChoices, candidates, random);
        const { training, heldOut } = heldOutSplit(own, defaultTraining.heldOut);
        const challenger = await referenceFit(prior, training, defaultTraining);
        const final = await referenceFit(prior, own, defaultTraining);
        const adopted = adopt(judge(prior, heldOut), judge(challenger, heldOut));
        const before = evaluate(prior, later).ndcg;
        const gain = evaluate(final, later).ndcg - before;
        sum.priorNdcg += before / visitors;
        sum.always += gain / visitors;
        if (adopted) sum.byRule += gain / visitors;
        if (adopted) sum.adopted += 1 / visitors;
      }
      rows.push({ choices, difference, ...sum });
    }
  return rows;
};

/** From 400 visitors of ten choices each, who differ from the crowd by half. */
const trainPrior = async (world: VisitorWorld, random: Random): Promise<RankerWeights> => {
  const parts = Array.from({ length: 400 }, () =>
    world.choices(world.visitor(0.5, random), 10, candidates, random),
  );
  const trained = await referenceFit(initialWeights(shape, random), joined(parts), priorTraining);
  return { ...trained, personal: new Float32Array(shape.dim) };
};

const joined = (parts: readonly Examples[]): Examples => ({
  ...parts[0]!,
  count: parts.reduce((sum, { count }) => sum + count, 0),
  features: Float32Array.from(parts.flatMap(({ features }) => [...features])),
  vectors: Float32Array.from(parts.flatMap(({ vectors }) => [...vectors])),
  mask: Uint8Array.from(parts.flatMap(({ mask }) => [...mask])),
  at: Float64Array.from(parts.flatMap(({ at }) => [...at])),
});

if (import.meta.url === `file://${process.argv[1]}`)
  for (const row of await simulateAdoption(Number(process.argv[2] ?? 100), [10, 20, 60], [0, 0.3, 0.7]))
    process.stdout.write(`${JSON.stringify(row)}\n`);
