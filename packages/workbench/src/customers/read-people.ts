/** Files about people that are no log: one row per customer, answer or label, each with the name that the log has for them. */
import { HomebodyError } from '@homebody/core';
import { type SourceFile, quotedName } from '../engine/dialect.ts';
import { joinedVisitors } from '../clean/joined-visitors.ts';
import { withEvenLineEnds } from '../engine/even-line-ends.ts';
import { openSource } from '../engine/open-source.ts';
import { type QueryEngine, numberIn } from '../engine/query-engine.ts';
import type { OnBadRows } from '../log/bad-rows.ts';
import { addressSql } from '../log/address-sql.ts';
import type { FieldSource, Mapping } from '../log/mapping.ts';
import { type ResolvedField, narrowed, resolveFields } from '../log/resolve-fields.ts';
import { type PeopleFault, faultsOfPeople } from './people-faults.ts';

export interface PeopleSource {
  /** Parquet, CSV or JSON lines, the last two also zipped; or a table of ClickHouse, where that is the engine. */
  readonly path: string;
  /** The column of the customer's identity, which the log's `user` or `person` has too; found by itself by the usual names. */
  readonly id?: string | undefined;
  /** Given every row that can't be used. */
  readonly onBadRows?: OnBadRows | undefined;
}

export interface PeopleField {
  readonly name: string;
  /** A column by its name, or one value for all rows; `undefined` to look for `aliases`. */
  readonly from?: FieldSource | undefined;
  readonly aliases?: readonly string[];
  /** Rows without it are no use. */
  readonly isNeeded: boolean;
}

export interface PeopleTable {
  /** The table to make: `visitor`, then the fields as text. Replaced when it is there. */
  readonly table: string;
  readonly fields: readonly PeopleField[];
  /** Columns that make a row the same as one before, which is then left out. */
  readonly oncePer: readonly string[];
}

export interface ReadPeople {
  /** Rows read, bad ones included. */
  readonly rows: number;
  /** Rows of the table. */
  readonly kept: number;
  readonly people: number;
  /** Of these, people of the table `raw_log`; `undefined` while there is none. */
  readonly known: number | undefined;
  readonly faults: readonly PeopleFault[];
}

/** The alias of the customer's own identity: columns can't be called so, since names of fields have no upper case. */
const identity = 'ID';
const ids =
  `customer_id, customerid, customer, user_id, visitor_id, user_pseudo_id, client_id, member_id, account_id, user,
  customer_email, email, id`
    .split(',')
    .map((name) => name.trim());

/** Characters of an answer or a value. */
const mostText = 300;

/**
 * Reads such a file into a table of the engine, people under the same numbers as in `raw_log`. Rejects with `invalid-log` when the
 * file or a column is missing, or when not one row can be used.
 */
export const readPeople = async (
  engine: QueryEngine,
  { path, id, onBadRows = async () => undefined }: PeopleSource,
  { table, fields, oncePer }: PeopleTable,
): Promise<ReadPeople> => {
  const { dialect } = engine;
  const opened = await openSource(engine, path, 'invalid-log');
  const columns = opened.columns.filter(({ type, fields: inner }) => type !== 'list' || inner.length === 0);
  const mapping: Record<string, FieldSource> = id === undefined ? {} : { [identity]: { column: id } };
  for (const { name, from } of fields) if (from) mapping[name] = from;
  const resolved = resolveFields<string>(
    { ...opened, columns },
    {
      dialect,
      mapping: mapping as Mapping<string>,
      aliases: {
        [identity]: ids,
        ...Object.fromEntries(fields.map(({ name, aliases = [] }) => [name, aliases])),
      },
      required: [],
      code: 'invalid-log',
      option: '',
    },
  );
  const found = resolved.fields as Readonly<Record<string, ResolvedField | undefined>>;
  for (const name of [identity, ...fields.flatMap((field) => (field.isNeeded ? [field.name] : []))])
    if (!found[name]) {
      const [what, setting] = name === identity ? ["the customer's identity", 'id'] : [name, name];
      const has = columns.map((column) => column.name).join(', ');
      throw new HomebodyError(
        'invalid-log',
        `${path}: no column for ${what}. Name it in ${table}.${setting}. It has ${has}.`,
      );
    }
  const text = (field: ResolvedField | undefined): string =>
    field ? `nullif(trim(cast(${field.sql} as varchar)), '')` : 'cast(null as varchar)';
  const selected = fields.map(
    ({ name }) => `substring(${text(found[name])}, 1, ${mostText}) as ${quotedName(name)}`,
  );
  const missing = fields.flatMap(({ name, isNeeded }) =>
    isNeeded ? [`when ${quotedName(name)} is null then '${name}'`] : [],
  );
  const file = narrowed(opened, { ...resolved, list: undefined });
  const { visitor, join } = await joinedVisitors(engine);
  const scan = async (from: SourceFile): Promise<true> => {
    await engine.run(
      `create or replace table people_read as select people_judged.*, case when fault is null and row_number() over
           (partition by ${oncePer.join(', ')}, fault order by row_in_file) > 1 then 'twice' end as again
         from (select ${dialect.allBut(['visitor', ...(join('') === '' ? [] : ['device', 'owner'])])}, ${visitor('people_named')} as visitor from (
           select people_rows.*, ${dialect.hash(`coalesce(user_text, '')`)} as visitor,
             case when is_damaged then 'line' when user_text is null then 'id' ${missing.join(' ')} end as fault
           from (select ${addressSql(text(found[identity]))} as user_text, ${selected.join(', ')}${selected.length > 0 ? ',' : ''}
               row_in_file, ${from.format === 'json' ? 'json_damaged' : 'false'} as is_damaged
             from ${dialect.numberedTable(from)} as numbered_rows) as people_rows) as people_named ${join('people_named')}) as people_judged`,
    );
    return true;
  };
  return withEvenLineEnds(engine, file, scan, async (even) => {
    const { faults, rejected } = await faultsOfPeople(engine, even, {
      columnOf: (field) => found[field === 'id' ? identity : field]?.column ?? field,
      onBadRows,
    });
    const names = fields.map(({ name }) => quotedName(name));
    await engine.run(
      `create or replace table ${table} as select ${['visitor', ...names].join(', ')} from people_read
       where fault is null and again is null`,
    );
    const [size] = await engine.rows(
      `select (select count(*) from people_read) as n, count(*) as kept, count(distinct visitor) as people from ${table}`,
    );
    await engine.run('drop table people_read');
    const kept = numberIn(size, 'kept');
    if (kept === 0)
      throw new HomebodyError(
        'invalid-log',
        `${path}: no row can be used. ${faults.map(({ said }) => said).join(' ') || 'It has no rows.'}`,
      );
    return {
      rows: numberIn(size, 'n') + rejected,
      kept,
      people: numberIn(size, 'people'),
      known: await knownIn(engine, table),
      faults,
    };
  });
};

const knownIn = async (engine: QueryEngine, table: string): Promise<number | undefined> => {
  const [row] = await engine
    .rows(`select count(distinct visitor) as n from ${table} where visitor in (select visitor from raw_log)`)
    // No log was read.
    .catch(() => []);
  return row && numberIn(row, 'n');
};
