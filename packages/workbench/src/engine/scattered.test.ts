import { describe, expect, it } from 'vitest';
import { openDuckdb } from './duckdb-engine.ts';
import { scattered } from './scattered.ts';

describe('a scattered order', () => {
  it('is another for another salt, has no trend, and takes any whole number', async () => {
    const engine = await openDuckdb({ file: ':memory:', memoryMb: 200 });
    const orderOf = async (salt: string) => {
      const rows = await engine.rows(
        `select range as n from range(1000) order by ${scattered('range', salt)}, range`,
      );
      return rows.map(({ n }) => Number(n));
    };
    const [one, two] = [await orderOf('1'), await orderOf('2')];
    for (const order of [one, two]) {
      const rising = order.filter((n, at) => n > (order[at - 1] ?? -1)).length;
      expect(Math.abs(rising - 500)).toBeLessThan(60);
    }
    expect(one.filter((n, at) => n === two[at]).length).toBeLessThan(20);
    const [largest] = await engine.rows(
      `select ${scattered('cast(18446744073709551615 as ubigint)', '1767323045123')} as n`,
    );
    expect(Number.isSafeInteger(largest?.['n'])).toBe(true);
    await engine.close();
  });
});
