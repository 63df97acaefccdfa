/** Builds every browser entry of the published package, the trainer apart, and the workbench's command. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { trainerBundle } from './packages/learning/trainer-bundle.js';
import { writeIntegrity } from './tools/write-integrity.mjs';

const { version } = JSON.parse(readFileSync('packages/sdk/package.json', 'utf8'));
const banner = `/*! Homebody ${version}, MIT */`;

const smallWith = (options) =>
  terser({
    ecma: 2022,
    // Chosen by the gzip size of the five browser files together.
    compress: {
      passes: 6,
      inline: 1,
      negate_iife: false,
      hoist_funs: true,
      lhs_constants: false,
      pure_getters: true,
      unsafe_arrows: true,
      ...options,
    },
    mangle: true,
    format: { comments: /^!/ },
  });

const small = smallWith({});
/** What is shortest for the page's first file alone. */
const smallest = smallWith({ sequences: false, keep_fargs: false, comparisons: false });

const source = (options = {}) => [
  nodeResolve({ extensions: ['.ts', '.js'], browser: true, ...options }),
  esbuild({ target: 'es2022', sourceMap: false }),
];

const sdk = 'packages/sdk';

/** Files for the script tag, and the programs that run in the jail: one plain script each. */
const script = (input, file, plugins = source(), before = '', shorter = small) => ({
  input: `${sdk}/src/${input}.ts`,
  output: { file: `${sdk}/dist/browser/${file}.js`, format: 'iife' },
  // Twice, since what the first pass leaves can be shortened once more.
  plugins: [
    ...plugins,
    shorter,
    shorter,
    { name: 'before', renderChunk: (code) => before + code },
    writeIntegrity(),
  ],
});

/**
 * The page waits for this file: Chromium is to compile all of it while it comes in, beside the page's thread, and not each
 * function on that thread when it is first called. Has to come first. Other browsers see a comment.
 */
const compiledAhead = `//# allFunctionsCalledOnLoad\n${banner}\n`;

/** A file for each further language, of which a page fetches its own: the English words are left out of it. */
const inOtherLanguages = (input, file, folder) =>
  readdirSync(folder)
    .filter((name) => name !== 'en.ts')
    .map((name) => {
      const translated = {
        name: 'translated',
        resolveId: (specifier) => (specifier === './languages/en.ts' ? resolve(folder, name) : null),
      };
      return script(input, `${file}-${name.slice(0, -3)}`, [translated, ...source()]);
    });

/** Files for bundlers: modules, with the shared parts in one chunk. */
const modules = {
  input: {
    index: `${sdk}/src/index.ts`,
    consent: `${sdk}/src/consent.ts`,
    banner: `${sdk}/src/banner.ts`,
    panel: `${sdk}/src/panel.ts`,
    inspector: `${sdk}/src/inspector.ts`,
  },
  output: { dir: `${sdk}/dist`, format: 'es', banner, chunkFileNames: 'shared-[hash].js' },
  plugins: [...source(), small],
};

/** Types of the private packages go into the published ones: their imports lead to their source. */
const rooms = {
  name: 'rooms',
  resolveId: (specifier) => {
    const [, room, part = ''] = /^@homebody\/(\w+)(\/\w+)?$/.exec(specifier) ?? [];
    return room ? resolve(`packages/${room}/src${part}/index.ts`) : null;
  },
};

const types = {
  input: modules.input,
  output: { dir: `${sdk}/dist`, format: 'es', chunkFileNames: 'shared-[hash].d.ts' },
  plugins: [rooms, dts()],
};

const workbench = 'packages/workbench';

/**
 * What brings a binary of its own stays outside: the query engine, and TensorFlow.js's WebAssembly back end with its core.
 * So does what runs TypeScript.
 */
const outside = [/^node:/, '@duckdb/node-api', '@clickhouse/client', '@tensorflow/tfjs-backend-wasm', 'jiti'];

/** The command, its functions, and the thread it learns on, for Node. */
const command = {
  input: {
    homebody: `${workbench}/src/cli/main.ts`,
    index: `${workbench}/src/index.ts`,
    'encoder-thread': `${workbench}/src/build/encoder-thread.ts`,
  },
  output: { dir: `${workbench}/dist`, format: 'es', chunkFileNames: 'shared-[hash].js' },
  external: outside,
  plugins: [trainerBundle(), ...source({ browser: false })],
};

const commandTypes = {
  input: { index: `${workbench}/src/index.ts` },
  output: { dir: `${workbench}/dist`, format: 'es' },
  external: outside,
  plugins: [rooms, dts()],
};

export default [
  modules,
  types,
  script('script-tag', 'homebody', source(), compiledAhead, smallest),
  script('platforms-script', 'homebody-platforms'),
  script('policy-script', 'homebody-policy'),
  script('live-script', 'homebody-live'),
  script('vault-worker', 'homebody-vault'),
  script('trainer-worker', 'homebody-trainer', [trainerBundle(), ...source()]),
  script('banner-script', 'homebody-banner'),
  script('panel-script', 'homebody-panel'),
  script('inspector-script', 'homebody-inspector'),
  ...inOtherLanguages('banner-script', 'homebody-banner', 'packages/consent/src/banner/languages'),
  // In English everywhere, for the shop's own developers.
  ...inOtherLanguages('inspector-script', 'homebody-inspector', 'packages/page/src/panel/languages'),
  ...inOtherLanguages('panel-script', 'homebody-panel', 'packages/page/src/panel/languages'),
  command,
  commandTypes,
];
