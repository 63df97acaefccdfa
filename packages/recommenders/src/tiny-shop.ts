import { type StoredEvent, dayMs, minuteMs, seededRandom } from '@homebody/core';
import { type Catalogue, type CatalogueRow, decodeCatalogue, encodeCatalogue } from '@homebody/pack';
import { type Profile, createProfileBuilder } from '@homebody/profile';
import { buildContent } from './content/build.ts';
import { countRows } from './count-rows.ts';
import { buildNeighbours } from './neighbours/build.ts';
import { buildPopularity } from './popularity/build.ts';
import type { LeastPeople } from './rows.ts';
import { buildVectors } from './vectors/build.ts';
import { type World, createWorld } from './world.ts';

/**
 * For tests: a shop whose visitors choose by three tastes. A visitor likes two of six categories, one of four
 * brands, and a price level; what they choose is drawn from exp(fit). So a good ranker must put items of a
 * visitor's own categories first, within them the brand, within that the price.
 */
export const shopEnd = Date.UTC(2026, 5, 1);

const categories = ['tables', 'chairs', 'lamps', 'rugs', 'shelves', 'mirrors'];
const brands = ['Holt', 'Lux', 'Nord', 'Ora'];

export const tinyRows: readonly CatalogueRow[] = Array.from({ length: 144 }, (_, index) => {
  const category = categories[index % 6]!;
  const brand = brands[Math.floor(index / 6) % 4]!;
  const price = 10 * 2 ** (Math.floor(index / 24) % 6);
  return {
    id: `${category}-${index}`,
    name: `${brand} ${category} no ${index}`,
    category,
    brand,
    price,
    inStock: index !== 7,
    consumable: index === 8,
    sensitive: index === 9,
    tags: [price > 100 ? 'fine' : 'plain'],
  };
});

export const tinyCatalogue = (rows: readonly CatalogueRow[] = tinyRows): Catalogue =>
  decodeCatalogue(encodeCatalogue(rows));

export const eventAt = (name: string, at: number, ...ids: readonly string[]): StoredEvent => ({
  name,
  at,
  expiresAt: at + 90 * dayMs,
  data: { items: ids.map((item_id) => ({ item_id })) },
});

/** Logs of `visitors` people over two months, oldest first, each with a few sessions of views and now and then a cart. */
export const tinyLogs = (visitors: number, seed: number, steps = 24): readonly (readonly StoredEvent[])[] => {
  const random = seededRandom(seed);
  return Array.from({ length: visitors }, () => {
    const liked = [Math.floor(random() * 6), Math.floor(random() * 6)];
    const brand = Math.floor(random() * 4);
    const level = random() * 5;
    // An appeal of its own makes some items popular with everybody.
    const weights = tinyRows.map((_, index) => {
      const fit =
        2.2 * Number(liked.includes(index % 6)) +
        1.6 * Number(Math.floor(index / 6) % 4 === brand) -
        0.5 * Math.abs((Math.floor(index / 24) % 6) - level) +
        1.2 * ((Math.imul(index, 2654435761) >>> 24) / 255);
      return Math.exp(fit);
    });
    let at = shopEnd - 55 * dayMs + random() * 20 * dayMs;
    const log: StoredEvent[] = [];
    for (let step = 0; step < steps; step += 1) {
      at += step % 5 === 4 ? (1 + random() * 3) * dayMs : (1 + random() * 3) * minuteMs;
      const item = tinyRows[drawn(weights, random())]!.id;
      log.push(eventAt('view_item', at, item));
      if (random() < 0.1) log.push(eventAt('add_to_cart', at + minuteMs / 2, item));
    }
    return log;
  });
};

const drawn = (weights: readonly number[], part: number): number => {
  let left = part * weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  );
};

/** The world a workbench would build from these logs. */
export const tinyWorld = (
  logs: readonly (readonly StoredEvent[])[],
  { least, rows = tinyRows }: { readonly least?: LeastPeople; readonly rows?: readonly CatalogueRow[] } = {},
): World => {
  const catalogue = tinyCatalogue(rows);
  const { items, pairs } = countRows(logs, catalogue.indexOf, shopEnd);
  const content = buildContent(rows);
  return createWorld({
    catalogue,
    content,
    popularity: buildPopularity(items, catalogue.size, least),
    neighbours: buildNeighbours(pairs, items, catalogue.size, least),
    vectors: buildVectors(pairs, items, content, least),
  });
};

/** What a profile makes of a log in this world. */
export const profileOf = ({ attributesOf }: World, log: readonly StoredEvent[]): Profile => {
  const builder = createProfileBuilder(attributesOf);
  for (const event of log) builder.learn(event);
  return builder.read();
};
