import { describe, expect, it } from 'vitest';
import { isTable, tableSql, withDatabase } from './table-source.ts';

describe('the name of a table', () => {
  it('is told from a file by what it begins with', () => {
    expect(isTable('clickhouse:shop.events')).toBe(true);
    expect(isTable('events.parquet')).toBe(false);
  });

  it('gets the database that it does not name', () => {
    expect(withDatabase('clickhouse:events', 'shop')).toBe('clickhouse:shop.events');
    expect(withDatabase('clickhouse:other.events', 'shop')).toBe('clickhouse:other.events');
    expect(withDatabase('events.csv', 'shop')).toBe('events.csv');
  });

  it('is quoted whole, whatever is in it', () => {
    expect(tableSql('clickhouse:shop.events')).toBe('"shop"."events"');
    expect(tableSql('clickhouse:shop.a"; drop table b.c')).toBe('"shop"."a""; drop table b.c"');
  });
});
