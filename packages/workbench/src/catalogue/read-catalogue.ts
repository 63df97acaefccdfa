import { HomebodyError } from '@homebody/core';
import type { CatalogueRow } from '@homebody/pack';
import { type SourceFile, quotedName } from '../engine/dialect.ts';
import { openSource } from '../engine/open-source.ts';
import type { QueryEngine, Row } from '../engine/query-engine.ts';
import { unreadableLines } from '../log/faults.ts';
import { type CatalogueField, type Mapping, catalogueAliases } from '../log/mapping.ts';
import { resolveFields } from '../log/resolve-fields.ts';
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

/** Reads a shop's catalogue. Rejects with `invalid-catalogue` when the file or a column is missing or no row is usable. */
export const readCatalogue = async (
  engine: QueryEngine,
  { path, mapping }: { readonly path: string; readonly mapping: Mapping<CatalogueField> },
): Promise<ReadCatalogue> => {
  const file = await openSource(engine, path, 'invalid-catalogue');
  const { fields } = resolveFields(file, {
    mapping,
    aliases: catalogueAliases,
    required: ['id', 'name'],
    code: 'invalid-catalogue',
    option: '--map-catalog',
  });
  const rows = await rowsOf(engine, file, fields);
  const bad = new Map<CatalogueField, { row: number; value: string }[]>();
  const fault = (field: CatalogueField, row: number, value: unknown): undefined => {
    const places = bad.get(field) ?? [];
    places.push({ row, value: JSON.stringify(textCell(value)?.slice(0, 40) ?? '') });
    bad.set(field, places);
    return undefined;
  };

  const items = new Map<string, CatalogueRow>();
  rows.forEach((cells, index) => {
    const row = index + 1;
    const read = <Value>(field: CatalogueField, cell: (cell: unknown) => Value | null): Value | undefined =>
      cell(cells[field]) ?? (cell(cells[field]) === null ? fault(field, row, cells[field]) : undefined);
    const id = textCell(cells['id']);
    if (id === undefined || id.length > 100 || items.has(id)) return fault('id', row, cells['id']);
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

  const faults = [...bad].map(([field, places]): CatalogueFault => {
    const first = places
      .slice(0, 3)
      .map(({ row, value }) => `row ${row} (${value})`)
      .join(', ');
    const said = `${path}, column "${fields[field]?.column ?? field}": ${places.length} rows without ${expected[field] ?? 'a value'}; first ${first}.`;
    return { field, rows: places.length, said };
  });
  const unreadable = await unreadableLines(engine, file);
  if (unreadable.count > 0) {
    const first = unreadable.first.map(({ line, why }) => `line ${line} (${why})`).join(', ');
    faults.push({
      field: 'line',
      rows: unreadable.count,
      said: `${path}: ${unreadable.count} unreadable lines, first ${first}.`,
    });
  }
  if (items.size === 0)
    throw new HomebodyError(
      'invalid-catalogue',
      `${path}: no row can be used. ${faults.map(({ said }) => said).join(' ') || 'It has no rows.'}`,
    );
  return { items: [...items.values()], faults };
};

const rowsOf = (
  engine: QueryEngine,
  file: SourceFile,
  fields: { readonly [Name in CatalogueField]?: { readonly sql: string } },
): Promise<readonly Row[]> => {
  const selected = Object.entries(fields).map(
    ([field, { sql }]) => `cast(${sql} as varchar) as ${quotedName(field)}`,
  );
  return engine.rows(`select ${selected.join(', ')} from ${engine.dialect.table(file)}`);
};
