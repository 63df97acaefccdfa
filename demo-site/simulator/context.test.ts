import { type StoredEvent, dayMs } from '@homebody/core';
import { decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import {
  buildContext,
  buildPopularity,
  casesOf,
  contextVariant,
  countContext,
  countRows,
  createWorld,
  judgeVariants,
  popularityScale,
  popularityVariant,
  qualityOptions,
} from '@homebody/recommenders';
import { expect, test } from 'vitest';
import { createCatalogue } from '../catalogue/create-catalogue.ts';
import { simulate } from './simulate.ts';

const shop = createCatalogue();
const logsOf = (seed: number, visitors: number): readonly (readonly StoredEvent[])[] =>
  [...simulate({ seed, visitors, days: 120, catalogue: shop })].map(({ events }) =>
    events.map((event) => ({ ...event, expiresAt: event.at + 90 * dayMs })),
  );

test('new visitors are better served by popularity in context, from the first page on', async () => {
  const end = Date.UTC(2026, 9, 1);
  const catalogue = decodeCatalogue(
    encodeCatalogue(shop.items.map((item) => ({ ...item, inStock: item.stock > 0 }))),
  );
  const { indexOf, category, size, categories } = catalogue;
  const logs = logsOf(1, 8_000);
  // Popularity needs no pairs, which cost most of the time.
  const { items } = countRows(logs, indexOf, end, { maxGap: 0, gapPower: 1, back: 1, halfLifeDays: 1 });
  const context = buildContext(countContext(logs, { indexOf, category, until: end }), {
    categories: categories.length,
    scale: popularityScale(items),
    end,
  });
  const world = createWorld({ catalogue, popularity: buildPopularity(items, size), context });
  const strangers = logsOf(2, 5_000);
  const gains: string[] = [];
  for (const knownChoices of [0, 1]) {
    const options = { ...qualityOptions, knownChoices, resamples: 500 };
    const cases = casesOf(world, strangers, options).slice(0, 5_000);
    const [, inContext] = await judgeVariants(world, cases, [popularityVariant, contextVariant], options);
    const { mean = 0, low = -1, high = 0 } = inContext?.ndcgGain ?? {};
    gains.push(
      `${knownChoices} choices, ${cases.length} visitors: NDCG at 10 ${mean.toFixed(4)} (${low.toFixed(4)} to ${high.toFixed(4)}) above popularity`,
    );
    expect(low).toBeGreaterThan(0);
  }
  console.log(gains.join('\n'));
}, 120_000);
