/**
 * The demo's ground truth: visitors the pack has never seen, each known by their first choices, and asked
 * for the next new items. Popularity, the hybrid weighted by hand, the pack's prior and the personally trained ranker side by side.
 */
import { type StoredEvent, dayMs } from '@homebody/core';
import { type RankerWeights, referenceFit, trainAndJudge, trainingFor } from '@homebody/learning';
import {
  type Case,
  type VariantQuality,
  type World,
  casesOf,
  contextVariant,
  examplesOf,
  judgeVariants,
  popularityVariant,
  qualityOptions,
  rankerVariant,
} from '@homebody/recommenders';
import { createCatalogue } from '../../demo-site/catalogue/create-catalogue.ts';
import { simulate } from '../../demo-site/simulator/simulate.ts';

export interface DemoQuality {
  readonly knownChoices: number;
  readonly visitors: number;
  readonly adopted: number;
  readonly variants: readonly VariantQuality[];
}

/** Neither the seed of the log that the pack was learned from, nor one that any setting was chosen on (4,711 was). */
const strangersSeed = 8_128;

/** Logs of simulated strangers, one per visitor, as a device would have kept them. */
export const strangers = (visitors: number): readonly (readonly StoredEvent[])[] =>
  [...simulate({ seed: strangersSeed, visitors, days: 120, catalogue: createCatalogue() })].map(
    ({ events }) => events.map((event) => ({ ...event, expiresAt: event.at + 90 * dayMs })),
  );

export const demoQuality = async (
  world: World,
  logs: readonly (readonly StoredEvent[])[],
  { knownChoices, most }: { readonly knownChoices: number; readonly most: number },
): Promise<DemoQuality> => {
  const prior = world.ranker?.weights;
  if (!prior) throw new Error('The pack has no prior ranker to compare with.');
  const options = { ...qualityOptions, knownChoices };
  const cases = casesOf(world, logs, options).slice(0, most);
  let adopted = 0;

  /** What the device would do after these choices, and what it would have done without the challenger's trial. */
  const trained = async ({ known }: Case, judged: boolean): Promise<RankerWeights> => {
    const { examples } = examplesOf(world, known, { seed: 1 });
    if (examples.count < 2) return prior;
    const settings = { ...trainingFor(examples.count), ...(!judged && { heldOut: 0 }) };
    const result = await trainAndJudge(
      { shape: prior.shape, prior: prior.net, examples, options: settings, backend: 'cpu' },
      referenceFit,
    );
    if (judged && result.adopted) adopted += 1;
    return { shape: prior.shape, net: result.net, personal: result.personalVector };
  };

  const variants = await judgeVariants(
    world,
    cases,
    [
      rankerVariant("the pack's prior ranker", () => prior),
      popularityVariant,
      contextVariant,
      rankerVariant('hybrid, weighted by hand', () => undefined),
      rankerVariant('personally trained ranker', (test) => trained(test, true)),
      rankerVariant('the same, never on trial', (test) => trained(test, false)),
    ],
    options,
  );
  return { knownChoices, visitors: cases.length, adopted, variants };
};
