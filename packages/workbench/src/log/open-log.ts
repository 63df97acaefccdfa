import type { SourceFile } from '../engine/dialect.ts';
import { openSource } from '../engine/open-source.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { columnFinder } from './find-column.ts';
import { type LogField, type Mapping, logAliases } from './mapping.ts';
import { type ResolvedFields, narrowed, resolveFields } from './resolve-fields.ts';
import type { LogShape } from './shapes/log-shape.ts';
import { anyLog, shapes } from './shapes/shapes.ts';

/** A file of a log as it is understood, before a row of it is read. */
export interface OpenLog {
  /** With the columns that are read. */
  readonly file: SourceFile;
  readonly shape: LogShape;
  readonly resolved: ResolvedFields<LogField>;
}

/** Finds out what a file of a log is. Rejects with `invalid-log` naming the file and what is missing. */
export const openLog = async (
  engine: QueryEngine,
  path: string,
  mapping: Mapping<LogField>,
): Promise<OpenLog> => {
  const file = await openSource(engine, path, 'invalid-log');
  const find = columnFinder(file, engine.dialect);
  const shape = shapes.find(({ recognizes }) => recognizes((name) => find(name) !== undefined)) ?? anyLog;
  const resolved = resolveFields(file, {
    dialect: engine.dialect,
    mapping,
    aliases: { ...logAliases, ...shape.aliases },
    required: ['user', 'item', 'time'],
    code: 'invalid-log',
    option: '--map',
  });
  return { file: narrowed(file, resolved), shape, resolved };
};
