import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HomebodyError } from '@homebody/core';
import type { SlotConfig } from '@homebody/pack';
import { leastPeople } from '@homebody/recommenders';
import type { BuildOptions } from '../build/build-options.ts';
import { checkSlotList } from '../config/check-config.ts';
import type { ConfiguredOptions } from '../config/read-config.ts';
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
  config: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The configuration file that a command line names, if any. */
export const configPathOf = (args: readonly string[]): string | undefined => parsed(args).values.config;

/** Reads a command line, over what a configuration file says. Throws `invalid-config` naming the option at fault. */
export const commandOf = (args: readonly string[], config: ConfiguredOptions = {}): Command => {
  const { values, positionals } = parsed(args);
  const [command, ...more] = positionals;
  if (values.help || command === undefined || command === 'help') return { command: 'help' };
  if (command !== 'build') throw refuse(`Unknown command "${command}"; expected build.`);
  if (more.length > 0) throw refuse(`Unexpected "${more.join(' ')}"; files go behind --events.`);
  const { events = config.events, out = config.out, catalog = config.catalog } = values;
  if (!events) throw refuse('Option --events is missing: the log to build from.');
  if (out === undefined) throw refuse('Option --out is missing: the folder to write the pack to.');
  const options: BuildOptions = {
    seed: 1,
    ...config,
    events,
    catalog,
    out,
    map: { ...config.map, ...parseMapping(values.map?.join(',') ?? '', logFields) },
    mapCatalog: {
      ...config.mapCatalog,
      ...parseMapping(values['map-catalog']?.join(',') ?? '', catalogueFields),
    },
    least: {
      ...leastPeople,
      ...config.least,
      ...numbersIn({ pair: values['k-pair'], item: values['k-item'], group: values['k-group'] }, 'k-'),
    },
    ...numbersIn({ seed: values.seed }),
    ...(values.name !== undefined && { name: values.name }),
    ...(values.currency !== undefined && { currency: values.currency }),
    ...(values.language !== undefined && { language: values.language }),
    ...(values.slots !== undefined && { slots: slotsIn(values.slots) }),
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

/** The options among these that are there, as numbers. */
const numbersIn = <Name extends string>(
  texts: Readonly<Record<Name, string | undefined>>,
  prefix = '',
): Partial<Record<Name, number>> =>
  Object.fromEntries(
    Object.entries<string | undefined>(texts).flatMap(([name, text]) => {
      if (text === undefined) return [];
      if (!/^\d+$/.test(text))
        throw refuse(`Option --${prefix}${name} is "${text}"; expected a whole number.`);
      return [[name, Number(text)]];
    }),
  ) as Partial<Record<Name, number>>;

const slotsIn = (path: string): readonly SlotConfig[] => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refuse(`Option --slots: ${path} can't be read as JSON (${String(error)}).`);
  }
  const { slots = json } = json as { readonly slots?: unknown };
  try {
    return checkSlotList(slots);
  } catch (error) {
    throw refuse(`Option --slots: ${path}, ${error instanceof Error ? error.message : String(error)}`);
  }
};

const refuse = (message: string) => new HomebodyError('invalid-config', message);
