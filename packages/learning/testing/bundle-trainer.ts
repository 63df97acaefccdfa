import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { trainerBundle } from '../trainer-bundle.js';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const files: Readonly<Record<string, string>> = {
  trainer: fileOf('../src/trainer/index.ts'),
  'page-parts': fileOf('./page-parts.ts'),
};

/** Bundles an entry that may import from `trainer` and `page-parts`, as the published one is: one classic script, minified. */
export const bundleTrainer = async (
  code = `import { serveTrainer } from 'trainer'; serveTrainer(self);`,
): Promise<string> => {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : (files[id] ?? null)),
    load: (id: string) => (id === 'entry' ? code : null),
  };
  const bundle = await rollup({
    input: 'entry',
    // TF.js's own modules go round in circles; anything else is a mistake of ours.
    onwarn: (warning) => {
      if (warning.code !== 'CIRCULAR_DEPENDENCY' && warning.code !== 'THIS_IS_UNDEFINED')
        throw new Error(warning.message);
    },
    plugins: [
      entry,
      trainerBundle(),
      resolve({ browser: true, extensions: ['.js', '.ts'] }),
      esbuild({ target: 'es2022' }),
    ],
  });
  const { output } = await bundle.generate({
    format: 'iife',
    plugins: [terser({ compress: { passes: 2, ecma: 2020 }, format: { ecma: 2020, comments: false } })],
  });
  await bundle.close();
  return output[0].code;
};
