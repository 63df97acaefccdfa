import type { SourceColumn, SourceFile } from './dialect.ts';
import { type QueryEngine, numberIn, textIn } from './query-engine.ts';

/** How often a key was seen as what, and what is below it. */
interface Seen {
  plain: number;
  struct: number;
  list: number;
  readonly fields: Map<string, Seen>;
}

/**
 * The columns of JSON lines, found by looking at every line: what only the last one has is a column, too. Where lines
 * disagree about a key, most of them decide, and the others have no such key.
 */
export const jsonColumns = async (
  engine: QueryEngine,
  file: SourceFile,
): Promise<readonly SourceColumn[]> => {
  const shapes = await engine.rows(engine.dialect.jsonShapes(file));
  const root = nothingSeen();
  for (const row of shapes) look(root, JSON.parse(textIn(row, 'shape') ?? '{}'), numberIn(row, 'n'));
  return [...root.fields].map(([name, seen]): SourceColumn => {
    const type = kindOf(seen);
    return { name, type, fields: type === 'text' ? [] : pathsIn(seen) };
  });
};

const nothingSeen = (): Seen => ({ plain: 0, struct: 0, list: 0, fields: new Map() });

const look = (seen: Seen, shape: unknown, lines: number): void => {
  if (Array.isArray(shape)) {
    seen.list += lines;
    if (isObject(shape[0])) lookInto(seen, shape[0], lines);
  } else if (isObject(shape)) {
    seen.struct += lines;
    lookInto(seen, shape, lines);
  } else if (shape !== 'NULL') seen.plain += lines;
};

const lookInto = ({ fields }: Seen, shape: Readonly<Record<string, unknown>>, lines: number): void => {
  for (const [name, inner] of Object.entries(shape)) {
    const below = fields.get(name) ?? nothingSeen();
    look(below, inner, lines);
    fields.set(name, below);
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = ({ plain, struct, list }: Seen): 'text' | 'struct' | 'list' => {
  if (list > plain && list >= struct) return 'list';
  return struct > plain ? 'struct' : 'text';
};

/** A name with a dot in it could not be told from a path, and lists in lists hold nothing that a log needs. */
const pathsIn = ({ fields }: Seen): readonly string[] =>
  [...fields].flatMap(([name, seen]) => {
    const kind = kindOf(seen);
    if (name.includes('.') || name === '' || kind === 'list') return [];
    return kind === 'text' ? [name] : pathsIn(seen).map((path) => `${name}.${path}`);
  });
