import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('what the vault needs of learning is at most 1.5 kB with gzip and holds no TF.js', async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { defaultTraining, netLength, scoreAll, trainOnPort } from './index.ts';
        globalThis.used = [defaultTraining, netLength, scoreAll, trainOnPort];`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    external: ['@homebody/core'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length).toBeLessThanOrEqual(1_500);
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('tensorflow'))).toEqual([]);
});
