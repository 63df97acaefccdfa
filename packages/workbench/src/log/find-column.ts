import {
  type Dialect,
  type SourceColumn,
  type SourceFile,
  quotedName,
  quotedPath,
} from '../engine/dialect.ts';

/** A field as SQL over a file's rows. */
export interface FoundColumn {
  readonly sql: string;
  readonly type: SourceColumn['type'];
  /** How the file calls it, for messages. */
  readonly column: string;
  /** What has to be read of the file for it. */
  readonly needs: readonly SourceColumn[];
}

export type FindColumn = (name: string) => FoundColumn | undefined;

/** The alias under which an unnested list's element is spoken to. */
export const element = 'item_of_list';

const listNames = ['items', 'line_items', 'products'];

/** The list of structs whose elements are the items of a row, as in Google Analytics 4's nested export. */
export const itemListOf = (file: SourceFile): SourceColumn | undefined =>
  file.columns.find(
    ({ name, type, fields }) =>
      type === 'list' && fields.length > 0 && listNames.includes(name.toLowerCase()),
  );

/**
 * Finds columns by name: of the listed items first, then of the row, then within structs (`ecommerce.transaction_id`) and
 * lists of keys and values (`event_params.page_title`). A name as the file writes it goes before one that only reads the same.
 */
export const columnFinder = (file: SourceFile, dialect: Dialect): FindColumn => {
  const list = itemListOf(file);
  const plain = file.columns.filter(({ type, fields }) => type !== 'struct' && fields.length === 0);

  const ofItem: FindColumn = (name) => {
    const bare = list && name.toLowerCase().startsWith(`${list.name.toLowerCase()}.`);
    const path = like(list?.fields ?? [], bare ? name.slice((list?.name.length ?? 0) + 1) : name);
    // A struct's fields come with any type; as text they are read like a CSV's.
    return list && path !== undefined
      ? {
          sql: `cast(${element}.${quotedPath(path)} as varchar)`,
          type: 'text',
          column: `${list.name}.${path}`,
          needs: [{ ...list, fields: [path] }],
        }
      : undefined;
  };
  const ofRow: FindColumn = (name) => {
    const found = like(
      plain.map((column) => column.name),
      name,
    );
    const column = plain.find((each) => each.name === found);
    return (
      column && { sql: quotedName(column.name), type: column.type, column: column.name, needs: [column] }
    );
  };
  const within: FindColumn = (name) => {
    const [outer = '', ...inner] = name.split('.');
    const below = inner.join('.');
    const column = file.columns.find((each) => each.name.toLowerCase() === outer.toLowerCase());
    if (!column || below === '') return undefined;
    const path = column.type === 'struct' ? like(column.fields, below) : undefined;
    if (path !== undefined)
      return {
        sql: `cast(${quotedName(column.name)}.${quotedPath(path)} as varchar)`,
        type: 'text',
        column: `${column.name}.${path}`,
        needs: [{ ...column, fields: [path] }],
      };
    const values = column.fields.filter((field) => field === 'value' || field.startsWith('value.'));
    if (column.type !== 'list' || !column.fields.includes('key') || values.length === 0) return undefined;
    const kept = dialect.keyed(column.name, below);
    const texts = values.map((value) => `cast(${kept}.${quotedPath(value)} as varchar)`);
    return {
      sql: texts.length === 1 ? (texts[0] ?? '') : `coalesce(${texts.join(', ')})`,
      type: 'text',
      column: `${column.name}.${below}`,
      needs: [{ ...column, fields: ['key', ...values] }],
    };
  };
  return (name) => ofItem(name) ?? ofRow(name) ?? within(name);
};

const like = (names: readonly string[], name: string): string | undefined =>
  names.find((each) => each === name) ??
  names.find((each) => each.toLowerCase() === name.toLowerCase()) ??
  (letters(name) === '' ? undefined : names.find((each) => letters(each) === letters(name)));

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
