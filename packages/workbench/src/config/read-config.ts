import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { HomebodyError } from '@homebody/core';
import { createJiti } from 'jiti';
import type { BuildOptions } from '../build/build-options.ts';
import type { LeastPeople } from '@homebody/recommenders';
import { isTable } from '../engine/table-source.ts';
import type { FieldSource } from '../log/mapping.ts';
import { checkConfig } from './check-config.ts';
import { type ConfiguredMapping, type HomebodyConfig, defineConfig } from './homebody-config.ts';

/** What a file says of a build; what it leaves open is for flags and defaults. */
export type ConfiguredOptions = Partial<Omit<BuildOptions, 'least'>> & {
  readonly least?: Partial<LeastPeople>;
};

const programs = ['.ts', '.mts', '.js', '.mjs'];

/**
 * Reads `homebody.config.json`, or runs `homebody.config.ts`, `.js` or `.mjs` and takes its default export. Rejects with
 * `invalid-config` naming the file and what in it is wrong.
 */
export const readConfig = async (path: string): Promise<ConfiguredOptions> => {
  const config = await valueIn(path);
  try {
    return optionsOf(checkConfig(config), dirname(path));
  } catch (error) {
    throw error instanceof HomebodyError ? refuse(path, error.message) : error;
  }
};

const valueIn = async (path: string): Promise<unknown> => {
  const kind = extname(path);
  if (kind !== '.json' && !programs.includes(kind))
    throw refuse(path, `expected a .json, ${programs.join(', ')} file.`);
  try {
    if (kind === '.json') return JSON.parse(await readFile(path, 'utf8'));
    const jiti = createJiti(import.meta.url, {
      fsCache: false,
      moduleCache: false,
      // The types' companion is there for a configuration wherever it lies, installed or not.
      virtualModules: { '@homebody/workbench': { defineConfig } },
      tryNative: false,
    });
    return await jiti.import(resolve(path), { default: true });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw refuse(path, `can't be read (${why}).`, error);
  }
};

const optionsOf = (config: HomebodyConfig, folder: string): ConfiguredOptions => {
  const { events, catalog, out, badRows, work, map, mapCatalog, k, fairness, audiences, ...rest } = config;
  const at = (path: string): string => (isTable(path) ? path : resolve(folder, path));
  return {
    ...rest,
    ...(events !== undefined && { events: [events].flat().map(at) }),
    ...(catalog !== undefined && { catalog: at(catalog) }),
    ...(out !== undefined && { out: at(out) }),
    ...(badRows !== undefined && { badRows: at(badRows) }),
    ...(work !== undefined && { work: at(work) }),
    ...(audiences && {
      audiences: Object.fromEntries(
        Object.entries(audiences).map(([id, { labels, seeds, ...audience }]) => [
          id,
          {
            ...audience,
            ...(labels !== undefined && { labels: at(labels) }),
            ...(seeds !== undefined && { seeds: at(seeds) }),
          },
        ]),
      ),
    }),
    ...(fairness && {
      fairness: { ...fairness, ...(fairness.groups !== undefined && { groups: at(fairness.groups) }) },
    }),
    ...(map && { map: mappingOf(map) }),
    ...(mapCatalog && { mapCatalog: mappingOf(mapCatalog) }),
    ...(k && { least: k }),
  };
};

const mappingOf = <Field extends string>(
  mapping: ConfiguredMapping<Field>,
): { readonly [Name in Field]?: FieldSource } => {
  const sources = Object.entries<string | FieldSource | undefined>(mapping).flatMap(([field, from]) =>
    from === undefined ? [] : [[field, typeof from === 'string' ? { column: from } : from] as const],
  );
  return Object.fromEntries(sources) as { readonly [Name in Field]?: FieldSource };
};

const refuse = (path: string, what: string, cause?: unknown): HomebodyError =>
  new HomebodyError('invalid-config', `${path}: ${what}`, { cause });
