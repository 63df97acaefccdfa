import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import type { ConsentSource } from '../consent-source.ts';
import { type Platform, type PlatformName, platforms } from './platforms.ts';

const folder = new URL('.', import.meta.url).pathname;
const list = Object.entries(platforms) as [PlatformName, Platform][];
/** What makes sources: every file that has a source and is neither the list nor what they share. */
const adapterFiles = readdirSync(folder).filter(
  (file) =>
    !file.includes('.test.') && /: ConsentSource => \{/.test(readFileSync(`${folder}${file}`, 'utf8')),
);

const bytesOf = async (entry: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
};

describe('the list of platforms', () => {
  test('every source is called as the list calls it', () => {
    for (const [name, { source }] of list) {
      const page = Object.assign(new EventTarget(), { document: new EventTarget() });
      expect((source as (options: object) => ConsentSource)({ page }).name).toBe(name);
    }
  });

  test('every adapter is in the list, or is no platform of its own', () => {
    const source = readFileSync(`${folder}platforms.ts`, 'utf8');
    const missing = adapterFiles.filter((file) => !source.includes(`'./${file}'`));
    // One finds platforms, the other can only refuse: see `vetoOf`.
    expect(missing).toEqual(['auto.ts', 'usp.ts']);
  });

  test('every adapter keeps the contract in a test of its own', () => {
    for (const [, { source }] of list) {
      const tests = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
      const called = tests.filter((file) => {
        const text = readFileSync(`${folder}${file}`, 'utf8');
        return text.includes('itKeepsTheConsentSourceContract') && text.includes(`=> ${source.name}({`);
      });
      expect([source.name, called.length]).toEqual([source.name, 1]);
    }
  });
});

describe('what platforms weigh', () => {
  test('an adapter alone is at most 1.5 kB, with all that it needs', async () => {
    for (const file of adapterFiles.filter((name) => name !== 'auto.ts')) {
      const bytes = await bytesOf(`import * as all from './${file}'; globalThis.homebody = all;`);
      expect([file, Math.max(bytes, 1_500)]).toEqual([file, 1_500]);
    }
  });

  test('all of them together are at most 8 kB', async () => {
    const bytes = await bytesOf(`import { auto } from './auto.ts'; globalThis.homebody = auto;`);
    expect(bytes).toBeLessThanOrEqual(8_000);
  });
});
