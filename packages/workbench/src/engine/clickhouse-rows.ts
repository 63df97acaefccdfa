import type { Cell } from './query-engine.ts';

/** Rows as the client hands them out: some at a time, each still text. */
type RowTexts = AsyncIterable<readonly { readonly text: string }[]>;

/** `JSONCompactEachRowWithNames` by column. Only what has arrived is in memory as text, never the whole answer. */
export const readColumns = async (texts: RowTexts): Promise<Readonly<Record<string, readonly Cell[]>>> => {
  let names: readonly string[] = [];
  let columns: Cell[][] = [];
  for await (const some of texts) {
    const rows = JSON.parse(`[${some.map(({ text }) => text).join(',')}]`) as unknown[][];
    if (columns.length === 0 && rows.length > 0) {
      names = (rows.shift() ?? []).map(String);
      columns = names.map(() => []);
    }
    for (const row of rows) columns.forEach((column, at) => column.push(cellOf(row[at])));
  }
  return Object.fromEntries(names.map((name, at) => [name, columns[at] ?? []]));
};

const cellOf = (value: unknown): Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
