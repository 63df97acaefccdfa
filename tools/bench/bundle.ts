import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

const options = {
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'error',
} as const;

/** One classic script that leaves what `browser/NAME.ts` exports in the global `bench`. */
export const bundleForBrowser = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [`${here}browser/${name}.ts`],
    globalName: 'bench',
  });
  return outputFiles[0]!.text;
};

/** What these lines of code and all they need weigh, minified, as a server would send them. */
export const gzipBytesOf = async (contents: string): Promise<number> => {
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: here } });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
};
