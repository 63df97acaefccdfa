/** Builds every browser entry of the published package, the trainer apart, and the workbench's command. */
import { readFileSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';

const { version } = JSON.parse(readFileSync('packages/sdk/package.json', 'utf8'));
const banner = `/*! Homebody ${version} · MIT */`;

const small = terser({
  ecma: 2020,
  compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
  mangle: true,
  format: { comments: /^!/ },
});

const source = (options = {}) => [
  nodeResolve({ extensions: ['.ts', '.js'], browser: true, ...options }),
  esbuild({ target: 'es2022', sourceMap: false }),
];

const sdk = 'packages/sdk';

/** Files for the script tag, and the programs that run in the jail: one plain script each. */
const script = (input, file, plugins = source()) => ({
  input: `${sdk}/src/${input}.ts`,
  output: { file: `${sdk}/dist/browser/${file}.js`, format: 'iife', banner },
  plugins: [...plugins, small],
});

/** Files for bundlers: modules, with the shared parts in one chunk. */
const modules = {
  input: {
    index: `${sdk}/src/index.ts`,
    consent: `${sdk}/src/consent.ts`,
    banner: `${sdk}/src/banner.ts`,
    panel: `${sdk}/src/panel.ts`,
  },
  output: { dir: `${sdk}/dist`, format: 'es', banner, chunkFileNames: 'shared-[hash].js' },
  plugins: [...source(), small],
};

const types = {
  input: modules.input,
  output: { dir: `${sdk}/dist`, format: 'es', chunkFileNames: 'shared-[hash].d.ts' },
  plugins: [dts({ respectExternal: true, includeExternal: [/^@homebody\//] })],
};

export default [
  modules,
  types,
  script('script-tag', 'homebody'),
  script('vault-worker', 'homebody-vault'),
  script('trainer-worker', 'homebody-trainer', [commonjs(), ...source()]),
  script('banner-script', 'homebody-banner'),
  script('panel-script', 'homebody-panel'),
];
