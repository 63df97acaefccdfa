import { dayMs } from '@homebody/core';
import { reasonLanguages } from '@homebody/core/reasons';
import type { CatalogueRow, SlotRule } from '@homebody/pack';
import { buildLabels } from './labels/build.ts';
import { buildNeighbours } from './neighbours/build.ts';
import type { Neighbours } from './neighbours/section.ts';
import { type Recommended, recommend } from './recommend.ts';
import type { StrategyName } from './strategies.ts';
import { eventAt, profileOf, shopEnd, tinyCatalogue } from './tiny-shop.ts';
import { type World, createWorld } from './world.ts';

/** A pair that people bought or looked at together, and how often. */
export type Together = readonly [a: string, b: string, weight: number];

export interface HandMade {
  readonly baskets?: readonly Together[];
  readonly neighbours?: readonly Together[];
  /** 0 to 1, by id. */
  readonly popularity?: Readonly<Record<string, number>>;
  /** Days until people buy it again, by id. */
  readonly rhythm?: Readonly<Record<string, number>>;
  readonly trend?: Readonly<Record<string, number>>;
  readonly more?: Pick<World, 'content'> | object;
}

/** A shop whose numbers are written down one by one, so that the order of an answer can be argued. */
export const handMade = (rows: readonly CatalogueRow[], told: HandMade = {}): World => {
  const catalogue = tinyCatalogue(rows);
  const column = (values: Readonly<Record<string, number>> = {}) => rows.map(({ id }) => values[id] ?? 0);
  const table = (pairs: readonly Together[]): Neighbours =>
    buildNeighbours(
      pairs.flatMap(([from, to, weight]) => {
        const [a, b] = [catalogue.indexOf(from)!, catalogue.indexOf(to)!];
        return [
          { a, b, weight, people: 99 },
          { a: b, b: a, weight, people: 99 },
        ];
      }),
      [],
      rows.length,
      undefined,
      { keep: 20, fromPower: 0, toPower: 0 },
    );
  return createWorld({
    catalogue,
    ...(told.baskets && { baskets: table(told.baskets) }),
    ...(told.neighbours && { neighbours: table(told.neighbours) }),
    ...(told.popularity && {
      popularity: {
        popularity: Float32Array.from(column(told.popularity)),
        trend: Float32Array.from(column(told.trend)),
      },
    }),
    ...(told.rhythm && { rhythm: { days: Uint8Array.from(column(told.rhythm)) } }),
    ...told.more,
  });
};

/** What a visitor did: the event, the item, and how many days ago. */
export type Act = readonly [name: string, id: string, daysAgo?: number];

export interface Asking {
  readonly acts?: readonly Act[];
  readonly item?: string;
  readonly limit?: number;
  readonly rules?: readonly SlotRule[];
  readonly exclude?: readonly string[];
}

export const ask = (
  world: World,
  strategy: StrategyName,
  { acts = [], item, limit = 8, rules = [], exclude }: Asking = {},
): Recommended => {
  const log = acts.map(([name, id, daysAgo = 0], place) =>
    eventAt(name, shopEnd - daysAgo * dayMs - 60_000 + place, id),
  );
  const profile = profileOf(world, log);
  const slot = { slot: 'x', strategy, limit, rules };
  return recommend(world, profile, { slot, item, exclude, now: shopEnd, words: reasonLanguages.en });
};

export const idsOf = ({ items }: Recommended): readonly string[] => items.map(({ item_id }) => item_id);

/** A world with the labels that these rules ask for. */
export const withLabels = (world: World, rows: readonly CatalogueRow[], rules: readonly SlotRule[]): World =>
  createWorld({ ...world, labels: buildLabels(rows, [{ rules }]) });
