import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HomebodyError } from '@homebody/core';
import type { SlotConfig } from '@homebody/pack';
import { leastPeople } from '@homebody/recommenders';
import type { BuildOptions } from '../build/build-options.ts';
import { catalogueFields, logFields, parseMapping } from '../log/mapping.ts';

export type Command =
  | { readonly command: 'help' }
  | { readonly command: 'build'; readonly options: BuildOptions; readonly json: boolean };

const flags = {
  events: { type: 'string', multiple: true },
  catalog: { type: 'string' },
  out: { type: 'string' },
  map: { type: 'string', multiple: true },
  'map-catalog': { type: 'string', multiple: true },
  name: { type: 'string' },
  currency: { type: 'string' },
  language: { type: 'string' },
  'k-pair': { type: 'string' },
  'k-item': { type: 'string' },
  'k-group': { type: 'string' },
  slots: { type: 'string' },
  seed: { type: 'string' },
  engine: { type: 'string' },
  'clickhouse-url': { type: 'string' },
  'clickhouse-database': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads a command line. Throws `invalid-config` naming the option at fault. */
export const commandOf = (args: readonly string[]): Command => {
  const { values, positionals } = parsed(args);
  const [command, ...more] = positionals;
  if (values.help || command === undefined || command === 'help') return { command: 'help' };
  if (command !== 'build') throw refuse(`Unknown command "${command}"; expected build.`);
  if (more.length > 0) throw refuse(`Unexpected "${more.join(' ')}"; files go behind --events.`);
  if (!values.events) throw refuse('Option --events is missing: the log to build from.');
  if (values.out === undefined) throw refuse('Option --out is missing: the folder to write the pack to.');
  const options: BuildOptions = {
    events: values.events,
    catalog: values.catalog,
    out: values.out,
    map: parseMapping(values.map?.join(',') ?? '', logFields),
    mapCatalog: parseMapping(values['map-catalog']?.join(',') ?? '', catalogueFields),
    least: {
      pair: numberOf('k-pair', values['k-pair']) ?? leastPeople.pair,
      item: numberOf('k-item', values['k-item']) ?? leastPeople.item,
      group: numberOf('k-group', values['k-group']) ?? leastPeople.group,
    },
    seed: numberOf('seed', values.seed) ?? 1,
    ...(values.name !== undefined && { name: values.name }),
    ...(values.currency !== undefined && { currency: values.currency }),
    ...(values.language !== undefined && { language: values.language }),
    ...(values.slots !== undefined && { slots: slotsIn(values.slots) }),
    ...clickhouseOf(values.engine, values['clickhouse-url'], values['clickhouse-database']),
  };
  return { command: 'build', options, json: values.json ?? false };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    // Its messages name the option already.
    throw refuse(error instanceof Error ? error.message : String(error));
  }
};

const clickhouseOf = (
  engine: string | undefined,
  url: string | undefined,
  database: string | undefined,
): Pick<BuildOptions, 'clickhouse'> => {
  if (engine !== undefined && engine !== 'duckdb' && engine !== 'clickhouse')
    throw refuse(`Option --engine is "${engine}"; expected duckdb or clickhouse.`);
  if (engine !== 'clickhouse') {
    if (url !== undefined || database !== undefined)
      throw refuse('Options --clickhouse-url and --clickhouse-database go with --engine clickhouse.');
    return {};
  }
  if (url === undefined) throw refuse('Option --clickhouse-url is missing: where ClickHouse is.');
  return { clickhouse: { url, ...(database !== undefined && { database }) } };
};

const numberOf = (option: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw refuse(`Option --${option} is "${text}"; expected a whole number.`);
  return Number(text);
};

const slotsIn = (path: string): readonly SlotConfig[] => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refuse(`Option --slots: ${path} can't be read as JSON (${String(error)}).`);
  }
  const { slots = json } = json as { readonly slots?: unknown };
  if (!Array.isArray(slots) || !slots.every(isSlot))
    throw refuse(`Option --slots: ${path} must hold a list of { "slot", "strategy", "limit" }.`);
  return slots;
};

const isSlot = (value: unknown): value is SlotConfig =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as SlotConfig).slot === 'string' &&
  typeof (value as SlotConfig).strategy === 'string' &&
  Number.isSafeInteger((value as SlotConfig).limit);

const refuse = (message: string) => new HomebodyError('invalid-config', message);
