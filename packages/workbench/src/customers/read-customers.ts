import { HomebodyError } from '@homebody/core';
import { quotedName } from '../engine/dialect.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import type { FieldSource } from '../log/mapping.ts';
import { checkFieldName, refuseSensitiveField } from './people-fields.ts';
import { type PeopleSource, type ReadPeople, readPeople } from './read-people.ts';

/** Fields by the names they are given here, each with its column; or columns that keep their names. */
export type CustomerFields =
  readonly string[] | { readonly [name: string]: string | FieldSource | undefined };

export interface CustomersOptions extends Omit<PeopleSource, 'path'> {
  /** What the customers agreed to have used: nothing else of the file is read. */
  readonly fields: CustomerFields;
}

export interface ReadCustomers extends ReadPeople {
  /** In the order of the table's columns. `filled` of `kept` rows have a value, `values` of them different. */
  readonly fields: readonly { readonly name: string; readonly filled: number; readonly values: number }[];
}

/**
 * Reads a CRM's export, one row per customer, into the table `customers`: `visitor`, as in `raw_log` and `events`, and the fields as
 * text, null where nothing stands. It is for reports, audits and labels, and never for a pack. Throws `invalid-config` for a
 * field that is sensitive or says who somebody is; rejects with `invalid-log` as `readPeople`.
 *
 * @example
 * await readCustomers(engine, 'crm.csv', { id: 'Customer ID', fields: { plan: 'Plan', region: 'Region' } });
 * await engine.rows('select plan, count(*) as n from customers join events using (visitor) group by plan');
 */
export const readCustomers = async (
  engine: QueryEngine,
  path: string,
  { fields, ...source }: CustomersOptions,
): Promise<ReadCustomers> => {
  const named = namedFields(fields);
  if (named.length === 0)
    throw new HomebodyError('invalid-config', 'Setting customers.fields: expected at least one field.');
  const read = await readPeople(
    engine,
    { path, ...source },
    {
      table: 'customers',
      fields: named.map(({ name, from }) => ({ name, from, isNeeded: false })),
      oncePer: ['visitor'],
    },
  );
  const [counts] = await engine.rows(
    `select ${named
      .map(
        ({ name }, at) =>
          `count(${quotedName(name)}) as filled_${at}, count(distinct ${quotedName(name)}) as values_${at}`,
      )
      .join(', ')} from customers`,
  );
  return {
    ...read,
    fields: named.map(({ name }, at) => ({
      name,
      filled: numberIn(counts, `filled_${at}`),
      values: numberIn(counts, `values_${at}`),
    })),
  };
};

/** Throws `invalid-config` for what can't be a field of customers. */
export const checkCustomerFields = (fields: CustomerFields): void => void namedFields(fields);

const namedFields = (
  fields: CustomerFields,
): readonly { readonly name: string; readonly from: FieldSource }[] => {
  const told = 'Setting customers.fields: the field';
  const entries: readonly (readonly [string, string | FieldSource | undefined])[] = isList(fields)
    ? fields.map((column) => [column.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_'), column] as const)
    : Object.entries(fields);
  return entries.flatMap(([name, source]) => {
    if (source === undefined) return [];
    const from = typeof source === 'string' ? { column: source } : source;
    checkFieldName(told, name);
    refuseSensitiveField(told, 'column' in from ? [name, from.column] : [name]);
    return [{ name, from }];
  });
};

const isList = (fields: CustomerFields): fields is readonly string[] => Array.isArray(fields);
