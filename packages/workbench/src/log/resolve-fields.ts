import { type ErrorCode, HomebodyError } from '@homebody/core';
import { type Dialect, type SourceColumn, type SourceFile, quotedText } from '../engine/dialect.ts';
import { type FoundColumn, columnFinder, itemListOf } from './find-column.ts';
import type { FieldSource, Mapping } from './mapping.ts';

export type ResolvedField = FoundColumn;

export interface ResolvedFields<Field extends string> {
  readonly fields: { readonly [Name in Field]?: ResolvedField };
  /** The list column whose elements are the rows' items, as in Google Analytics 4's nested export. */
  readonly list: string | undefined;
}

export interface FieldNames<Field extends string> {
  readonly dialect: Dialect;
  readonly mapping: Mapping<Field>;
  readonly aliases: Readonly<Record<Field, readonly string[]>>;
  readonly required: readonly NoInfer<Field>[];
  readonly code: ErrorCode;
  /** The option that maps columns, for messages. */
  readonly option: string;
}

/** Which column of a file each field comes from. Throws `code`, naming file and column, when one is mapped wrongly or missing. */
export const resolveFields = <Field extends string>(
  file: SourceFile,
  { dialect, mapping, aliases, required, code, option }: FieldNames<Field>,
): ResolvedFields<Field> => {
  const called = columnFinder(file, dialect);
  const refuse = (what: string) =>
    new HomebodyError(
      code,
      `${file.path}: ${what} It has ${file.columns.map(({ name }) => name).join(', ')}.`,
    );

  const mapped = (field: Field, source: FieldSource): ResolvedField => {
    if ('constant' in source)
      return { sql: quotedText(source.constant), type: 'text', column: field, needs: [] };
    const found = called(source.column);
    if (!found) throw refuse(`no column "${source.column}", which ${field} is mapped to.`);
    return found;
  };

  const fields: { [Name in Field]?: ResolvedField } = {};
  for (const field of Object.keys(aliases) as Field[]) {
    const source = mapping[field];
    const found = source ? mapped(field, source) : aliases[field].map(called).find(Boolean);
    if (found) fields[field] = found;
    else if (required.includes(field))
      throw refuse(`no column for ${field}. Name it with ${option} ${field}=COLUMN.`);
  }
  return { fields, list: itemListOf(file)?.name };
};

/** A file with those of its columns alone that its fields are read from: what JSON lines hold besides is not taken apart. */
export const narrowed = <Field extends string>(
  file: SourceFile,
  { fields, list }: ResolvedFields<Field>,
): SourceFile => {
  if (file.format !== 'json') return file;
  const needs = Object.values<ResolvedField | undefined>(fields).flatMap((field) => field?.needs ?? []);
  const byName = new Map<string, SourceColumn>();
  for (const column of needs) {
    const before = byName.get(column.name)?.fields ?? [];
    byName.set(column.name, { ...column, fields: [...new Set([...before, ...column.fields])] });
  }
  // The list is laid out even when nothing of it is read; any one of its fields will do.
  const unread = file.columns.find(({ name }) => name === list && !byName.has(name));
  if (unread) byName.set(unread.name, { ...unread, fields: unread.fields.slice(0, 1) });
  return { ...file, columns: [...byName.values()] };
};
