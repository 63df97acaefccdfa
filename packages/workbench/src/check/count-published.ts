import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';
import { insertRows } from './pack-items.ts';

export interface PublishedCount {
  /** Of what is joined, and so many of it at once. */
  readonly rows: number;
  readonly rowsPerPass: number;
  /**
   * SQL: a, b and people of pairs in the table `published`, of the people that the condition lets in. Everybody is
   * let in once, so that distinct people add up.
   */
  readonly sqlOf: (people: string) => string;
}

/** How many people are behind pairs of items, each given with the lower number first; 0 for any other pair. */
export const countPublished = async (
  engine: QueryEngine,
  pairs: readonly (readonly [number, number])[],
  { rows, rowsPerPass, sqlOf }: PublishedCount,
): Promise<(a: number, b: number) => number> => {
  await engine.run('create table published (a integer, b integer)');
  await insertRows(
    engine,
    'published',
    pairs.map(([a, b]) => `(${a}, ${b})`),
  );
  const passes = Math.max(1, Math.ceil(rows / rowsPerPass));
  const people = new Map<number, number>();
  for (let pass = 0; pass < passes; pass += 1) {
    const columns = await engine.columns(sqlOf(`visitor % ${passes} = ${pass}`));
    const [a, b] = [numbersIn(columns, 'a'), numbersIn(columns, 'b')];
    numbersIn(columns, 'people').forEach((count, row) => {
      const key = keyOf(a[row] ?? 0, b[row] ?? 0);
      people.set(key, (people.get(key) ?? 0) + count);
    });
  }
  await engine.run('drop table published');
  return (a, b) => people.get(keyOf(Math.min(a, b), Math.max(a, b))) ?? 0;
};

/** No catalogue has more items than that. */
const keyOf = (a: number, b: number): number => a * 2 ** 20 + b;
