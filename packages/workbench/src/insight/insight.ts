/** Everything that is said of a shop's visitors together. To add a statement, write a file in `statements/` and a line here. */
import type { QueryEngine } from '../engine/query-engine.ts';
import { makeShopTables, shopTables } from './shop-tables.ts';
import type { Shop } from './statement.ts';
import { affinitiesOf } from './statements/affinities.ts';
import { bestCustomersOf } from './statements/best-customers.ts';
import { cohortsOf } from './statements/cohorts.ts';
import { journeysOf } from './statements/journeys.ts';
import { outlookOf } from './statements/outlook.ts';
import { rfmOf } from './statements/rfm.ts';

const statements = {
  rfm: rfmOf,
  affinities: affinitiesOf,
  cohorts: cohortsOf,
  journeys: journeysOf,
  best: bestCustomersOf,
  outlook: outlookOf,
} as const satisfies Readonly<Record<string, (shop: Shop) => Promise<unknown>>>;

export type Insight = {
  readonly [Name in keyof typeof statements]: Awaited<ReturnType<(typeof statements)[Name]>>;
};

/**
 * What a log says of its people together, of `events` and the catalogue it was prepared with. Nothing of one person leaves the
 * engine, and nothing of fewer than `least` people is in the answer.
 *
 * @example (await insightOf(engine, { catalogue, firstAt, lastAt, least: 50 })).rfm
 */
export const insightOf = async (
  engine: QueryEngine,
  options: Omit<Shop, 'engine'>,
  onStatement: (name: string, seconds: number) => void = () => undefined,
): Promise<Insight> => {
  const timed = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    onStatement(name, (performance.now() - start) / 1000);
    return result;
  };
  await timed('tables', () => makeShopTables(engine, options.catalogue));
  const shop = { engine, ...options };
  const said: [string, unknown][] = [];
  for (const [name, of] of Object.entries(statements))
    said.push([name, await timed<unknown>(name, () => of(shop))]);
  for (const table of [...shopTables, 'calendar']) await engine.run(`drop table if exists ${table}`);
  return Object.fromEntries(said) as Insight;
};
