import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Minified code of one export of this package, without core, which its users carry anyway. */
const bundleOf = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from './index.ts'`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['@homebody/core'],
  });
  return outputFiles[0]?.text ?? '';
};

describe('what this package weighs', () => {
  it('erases with at most 600 bytes gzip on the page thread, and no library', async () => {
    const code = await bundleOf('eraseStore');
    expect(code).toContain('deleteDatabase');
    expect(code).not.toContain('Proxy');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(600);
  });

  it('stores with at most 4,950 bytes gzip in the vault, and no library', async () => {
    const code = await bundleOf('openStore');
    expect(code).not.toContain('Proxy');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(4_950);
  });
});
