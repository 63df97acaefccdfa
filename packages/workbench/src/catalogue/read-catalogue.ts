import { HomebodyError } from '@homebody/core';
import type { CatalogueRow } from '@homebody/pack';
import { type SourceFile, quotedName } from '../engine/dialect.ts';
import { openSource } from '../engine/open-source.ts';
import { type QueryEngine, type Row, numberIn, textIn } from '../engine/query-engine.ts';
import { withEvenLineEnds } from '../engine/even-line-ends.ts';
import { type OnBadRows, handRejectedOn, mostCharacters, rejectedLines } from '../log/bad-rows.ts';
import { noObject } from '../log/faults.ts';
import { rowTextSql } from '../log/row-text-sql.ts';
import { type CatalogueField, type Mapping, catalogueAliases } from '../log/mapping.ts';
import { type ResolvedFields, narrowed, resolveFields } from '../log/resolve-fields.ts';
import { priceCell, tagsCell, textCell, timeCell, truthCell } from './cells.ts';

/** Rows, or cells of rows, that could not be used, and the first few of them. */
export interface CatalogueFault {
  readonly field: CatalogueField | 'line';
  readonly rows: number;
  /** One sentence naming file, column, rows and what was expected. */
  readonly said: string;
}

export interface ReadCatalogue {
  readonly items: readonly CatalogueRow[];
  readonly faults: readonly CatalogueFault[];
}

const expected: Readonly<Partial<Record<CatalogueField, string>>> = {
  id: 'an id of at most 100 characters that no row before has (row left out)',
  name: 'a name (row left out)',
  price: 'a price such as 12.90 (item has none)',
  in_stock: 'yes or no, "in stock" or "out of stock", or a count (taken as in stock)',
  consumable: 'yes or no (taken as no)',
  sensitive: 'yes or no (taken as yes, to be safe)',
  added: 'a date (item has none)',
};

export interface CatalogueSource {
  readonly path: string;
  readonly mapping: Mapping<CatalogueField>;
  /** Given every row that can't be used, or not all of it. */
  readonly onBadRows?: OnBadRows | undefined;
}

/** Reads a shop's catalogue. Rejects with `invalid-catalogue` when the file or a column is missing or no row is usable. */
export const readCatalogue = async (
  engine: QueryEngine,
  { path, mapping, onBadRows = async () => undefined }: CatalogueSource,
): Promise<ReadCatalogue> => {
  const { file, fields } = await openCatalogue(engine, path, mapping);
  return withEvenLineEnds(
    engine,
    file,
    (even) => rowsOf(engine, even, fields),
    (even, rows) => readRows(engine, even, { fields, rows, onBadRows }),
  );
};

/** Finds out what a catalogue's file is, before a row of it is read. */
export const openCatalogue = async (
  engine: QueryEngine,
  path: string,
  mapping: Mapping<CatalogueField>,
): Promise<{ readonly file: SourceFile } & Pick<ResolvedFields<CatalogueField>, 'fields'>> => {
  const opened = await openSource(engine, path, 'invalid-catalogue');
  // An item of a catalogue is a row, never a list's element.
  const columns = opened.columns.filter(({ type, fields }) => type !== 'list' || fields.length === 0);
  const { fields } = resolveFields(
    { ...opened, columns },
    {
      dialect: engine.dialect,
      mapping,
      aliases: catalogueAliases,
      required: ['id', 'name'],
      code: 'invalid-catalogue',
      option: '--map-catalog',
    },
  );
  return { file: narrowed(opened, { fields, list: undefined }), fields };
};

interface ReadRows {
  readonly fields: ResolvedFields<CatalogueField>['fields'];
  readonly rows: readonly Row[];
  readonly onBadRows: OnBadRows;
}

const readRows = async (
  engine: QueryEngine,
  file: SourceFile,
  { fields, rows, onBadRows }: ReadRows,
): Promise<ReadCatalogue> => {
  const { path } = file;
  const bad = new Map<CatalogueField, { row: number; value: string }[]>();
  const fault = (field: CatalogueField, row: number, value: unknown): undefined => {
    const places = bad.get(field) ?? [];
    places.push({ row, value: JSON.stringify(textCell(value)?.slice(0, 40) ?? '') });
    bad.set(field, places);
    return undefined;
  };

  const items = new Map<string, CatalogueRow>();
  const damaged: number[] = [];
  rows.forEach((cells, index) => {
    const row = index + 1;
    if (cells['is_damaged'] === true) return void damaged.push(row);
    const read = <Value>(field: CatalogueField, cell: (cell: unknown) => Value | null): Value | undefined =>
      cell(cells[field]) ?? (cell(cells[field]) === null ? fault(field, row, cells[field]) : undefined);
    const id = textCell(cells['id']);
    if (id === undefined || id.length > 100 || isControlled(id) || items.has(id))
      return fault('id', row, cells['id']);
    const name = textCell(cells['name']);
    if (name === undefined) return fault('name', row, cells['name']);
    items.set(id, {
      id,
      name,
      description: textCell(cells['description']),
      category: textCell(cells['category']),
      brand: textCell(cells['brand']),
      price: read('price', priceCell),
      url: textCell(cells['url']),
      image: textCell(cells['image']),
      inStock: read('in_stock', truthCell),
      consumable: read('consumable', truthCell),
      sensitive:
        truthCell(cells['sensitive']) === null
          ? (fault('sensitive', row, cells['sensitive']) ?? true)
          : read('sensitive', truthCell),
      tags: tagsCell(cells['tags']),
      family: textCell(cells['family']),
      addedAt: read('added', timeCell),
    });
  });

  const rejected = await rejectedLines(engine, file, shown);
  const placeOf = (row: number): string =>
    file.format === 'json' ? `line ${lineOf(row)}` : `row ${lineOf(row) - (file.format === 'csv' ? 1 : 0)}`;
  const lineOf = (row: number): number => rejected.lineOf(numberIn(rows[row - 1], 'row_in_file'));
  const faults = [...bad].map(([field, places]): CatalogueFault => {
    const first = places
      .slice(0, shown)
      .map(({ row, value }) => `${placeOf(row)} (${value})`)
      .join(', ');
    const said = `${path}, column "${fields[field]?.column ?? field}": ${places.length} rows without ${expected[field] ?? 'a value'}; first ${first}.`;
    return { field, rows: places.length, said };
  });
  const unreadable = rejected.count + damaged.length;
  if (unreadable > 0) {
    const first = [...rejected.first, ...damaged.map((row) => ({ line: lineOf(row), why: noObject }))]
      .sort((a, b) => a.line - b.line)
      .slice(0, shown)
      .map(({ line, why }) => `line ${line} (${why})`)
      .join(', ');
    const said = `${path}: ${unreadable} unreadable lines, first ${first}.`;
    faults.push({ field: 'line', rows: unreadable, said });
  }
  if (rejected.count > 0) await handRejectedOn(engine, file, onBadRows);
  const reasons = new Map<number, readonly string[]>(damaged.map((row) => [row, [noObject]]));
  for (const [field, places] of bad)
    for (const { row } of places)
      reasons.set(row, [...(reasons.get(row) ?? []), `${field}: expected ${expected[field] ?? 'a value'}`]);
  if (reasons.size > 0) {
    const texts = await engine.rows(
      `select substring(${rowTextSql(file)}, 1, ${mostCharacters}) as row_text, row_in_file
       from ${engine.dialect.numberedTable(file)} as numbered_rows order by row_in_file`,
    );
    await onBadRows(
      [...reasons]
        .sort(([a], [b]) => a - b)
        .map(([row, said]) => ({
          file: path,
          line: lineOf(row),
          reason: said.join('; '),
          row: textIn(texts[row - 1], 'row_text') ?? '',
        })),
    );
  }
  if (items.size === 0)
    throw new HomebodyError(
      'invalid-catalogue',
      `${path}: no row can be used. ${faults.map(({ said }) => said).join(' ') || 'It has no rows.'}`,
    );
  return { items: [...items.values()], faults };
};

const shown = 3;

/** Such an id could be written into no statement. */
const isControlled = (id: string): boolean => /\p{Cc}/u.test(id);

const rowsOf = (
  engine: QueryEngine,
  file: SourceFile,
  fields: { readonly [Name in CatalogueField]?: { readonly sql: string } },
): Promise<readonly Row[]> => {
  const selected = Object.entries(fields).map(
    ([field, { sql }]) => `cast(${sql} as varchar) as ${quotedName(field)}`,
  );
  return engine.rows(
    `select ${selected.join(', ')}, row_in_file, ${file.format === 'json' ? 'json_damaged' : 'false'} as is_damaged
     from ${engine.dialect.numberedTable(file)} as numbered_rows order by row_in_file`,
  );
};
