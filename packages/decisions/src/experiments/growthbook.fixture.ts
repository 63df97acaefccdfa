import { GrowthBook } from '@growthbook/growthbook';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Experiment } from './experiment.ts';

const require = createRequire(import.meta.url);

/** GrowthBook's own hash, which the package has inside and doesn't export. */
export const { hash: growthBookHash } = require(
  join(dirname(require.resolve('@growthbook/growthbook')), 'util.js'),
) as { readonly hash: (seed: string, value: string, version: number) => number | null };

/** The variant that GrowthBook gives a visitor of the same experiment, if any, as somebody would use it who has never heard of us. */
export const growthBookDeals = ({ seed, ranges, group }: Experiment, visitor: string): number | undefined => {
  const growthBook = new GrowthBook({ attributes: { id: visitor } });
  const { inExperiment, variationId } = growthBook.run({
    key: 'an-experiment',
    seed,
    hashVersion: 2,
    variations: ranges.map((_, at) => at) as [number, number, ...number[]],
    ranges: ranges.map(([from, below]): [number, number] => [from, below]),
    ...(group && {
      filters: [
        { seed: group.seed, hashVersion: 2, attribute: 'id', ranges: [[group.range[0], group.range[1]]] },
      ],
    }),
  });
  growthBook.destroy();
  return inExperiment ? variationId : undefined;
};
