import { type ErrorCode, HomebodyError } from '@homebody/core';
import { type SourceColumn, type SourceFile, quotedName, quotedText } from '../engine/dialect.ts';
import type { FieldSource, Mapping } from './mapping.ts';

/** A field as SQL over a file's rows. */
export interface ResolvedField {
  readonly sql: string;
  readonly type: SourceColumn['type'];
  /** How the file calls it, for messages. */
  readonly column: string;
}

export interface ResolvedFields<Field extends string> {
  readonly fields: { readonly [Name in Field]?: ResolvedField };
  /** The list column whose elements are the rows' items, as in Google Analytics 4's nested export. */
  readonly list: string | undefined;
}

export interface FieldNames<Field extends string> {
  readonly mapping: Mapping<Field>;
  readonly aliases: Readonly<Record<Field, readonly string[]>>;
  readonly required: readonly NoInfer<Field>[];
  readonly code: ErrorCode;
  /** The option that maps columns, for messages. */
  readonly option: string;
}

/** The alias under which an unnested list's element is spoken to. */
export const element = 'item_of_list';

/** Which column of a file each field comes from. Throws `code`, naming file and column, when one is mapped wrongly or missing. */
export const resolveFields = <Field extends string>(
  file: SourceFile,
  { mapping, aliases, required, code, option }: FieldNames<Field>,
): ResolvedFields<Field> => {
  const list = file.columns.find(({ name, type }) => type === 'list' && name.toLowerCase() === 'items');
  const inList = new Map(list?.fields.map((name) => [name.toLowerCase(), name]));
  const columns = new Map(file.columns.map((column) => [column.name.toLowerCase(), column]));
  const refuse = (what: string) =>
    new HomebodyError(
      code,
      `${file.path}: ${what} It has ${file.columns.map(({ name }) => name).join(', ')}.`,
    );

  const called = (name: string): ResolvedField | undefined => {
    const inner = inList.get(name.toLowerCase());
    // A struct's fields come with any type; as text they are read like a CSV's.
    if (inner !== undefined)
      return {
        sql: `cast(${element}.${quotedName(inner)} as varchar)`,
        type: 'text',
        column: `items.${inner}`,
      };
    const column = columns.get(name.toLowerCase());
    return column && { sql: quotedName(column.name), type: column.type, column: column.name };
  };

  const mapped = (field: Field, source: FieldSource): ResolvedField => {
    if ('constant' in source) return { sql: quotedText(source.constant), type: 'text', column: field };
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
  return { fields, list: list?.name };
};
