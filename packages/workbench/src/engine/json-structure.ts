import type { SourceColumn } from './dialect.ts';

export type JsonStructure = string | { readonly [name: string]: JsonStructure } | readonly JsonStructure[];

/** How columns stand in a line, as engines want it told: text, but for structs, and lists of structs. */
export const jsonStructureOf = (columns: readonly SourceColumn[]): JsonStructure =>
  Object.fromEntries(
    columns.map(({ name, type, fields }) => {
      if (fields.length === 0 || (type !== 'list' && type !== 'struct')) return [name, 'VARCHAR'];
      const struct = nested(fields.map((field) => field.split('.')));
      return [name, type === 'list' ? [struct] : struct];
    }),
  );

/** Paths as the tree that they are paths of. */
const nested = (paths: readonly (readonly string[])[]): JsonStructure => {
  const below = new Map<string, (readonly string[])[]>();
  for (const [first = '', ...rest] of paths)
    below.set(first, [...(below.get(first) ?? []), ...(rest.length > 0 ? [rest] : [])]);
  return Object.fromEntries(
    [...below].map(([name, inner]) => [name, inner.length > 0 ? nested(inner) : 'VARCHAR']),
  );
};
