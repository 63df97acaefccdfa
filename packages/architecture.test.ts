import { readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../tools/files-below.ts';

/** Who may import whom. The only place this is written as code; docs/design.md shows the same table. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  pack: ['core'],
  consent: ['core'],
  capture: ['core'],
  store: ['core'],
  profile: ['core'],
  learning: ['core'],
  predictions: ['core', 'pack', 'profile', 'learning'],
  recommenders: ['core', 'pack', 'profile', 'learning'],
  segments: ['core', 'pack', 'profile', 'learning'],
  decisions: ['core', 'pack', 'profile', 'learning'],
  vault: ['core', 'pack', 'store', 'profile', 'learning', 'recommenders', 'segments', 'predictions'],
  page: ['core', 'pack', 'consent', 'capture', 'vault'],
  sdk: [
    'core',
    'core/notice',
    'pack',
    'consent',
    'capture',
    'store',
    'vault',
    'page',
    'page/panel',
    'page/inspector',
    'learning',
    'learning/trainer',
  ],
  workbench: [
    'core',
    'core/notice',
    'core/reasons',
    'consent',
    'pack',
    'profile',
    'learning',
    'learning/trainer',
    'learning/encoder',
    'predictions',
    'recommenders',
    'segments',
    'predictions',
    '@duckdb/node-api',
    'jiti',
    '@clickhouse/client',
  ],
};

const tensorflow = /^@tensorflow\//;
const importing =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(importing)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const packages = Object.keys(mayImport);
const sources = (name: string): readonly string[] =>
  filesBelow(`packages/${name}/src`, /\.tsx?$/).filter(
    (file) => !/\.(test|contract|fixture)\.ts$/.test(file),
  );

const nameOf = (specifier: string): string => specifier.replace(/^@homebody\//, '');

describe('the rooms import only what the design allows', () => {
  it('covers every package there is', () => {
    const folders = new Set(filesBelow('packages', /package\.json$/).map((file) => file.split(sep)[1]));
    expect([...folders].sort()).toEqual([...packages].sort());
  });

  it.each(packages)('%s', (name) => {
    const wrong = sources(name).flatMap((file) =>
      importsOf(file)
        .filter((specifier) => {
          if (specifier.startsWith('.')) {
            const target = normalize(join(dirname(file), specifier));
            return !target.startsWith(join('packages', name, 'src'));
          }
          if (specifier.startsWith('node:')) return name !== 'workbench';
          if (tensorflow.test(specifier))
            return !relative('packages/learning/src', file).startsWith('trainer');
          return !mayImport[name]?.includes(nameOf(specifier));
        })
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no source file is longer than 300 lines', () => {
    const long = packages
      .flatMap(sources)
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301);
    expect(long).toEqual([]);
  });

  it('no file is named after nothing', () => {
    const vague = packages
      .flatMap(sources)
      .filter((file) => /\/(utils?|helpers?|common|misc|manager)\b/.test(file));
    expect(vague).toEqual([]);
  });
});
