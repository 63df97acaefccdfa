import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Columns, encodeColumns, parseManifest } from '@homebody/pack';
import { shopFolder } from '../../e2e/support/shop.ts';
import type { Measurement } from './bench.ts';
import { exact } from './figure.ts';
import { madeUpShop } from './made-up-shop.ts';

interface PackFile {
  readonly load: 'first' | 'later';
  readonly bytes: Uint8Array;
}

const brotliBytes = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const weigh = (files: readonly PackFile[]): { readonly all: number; readonly first: number } => {
  let [all, first] = [0, 0];
  for (const { load, bytes } of files) {
    const size = brotliBytes(bytes);
    all += size;
    if (load === 'first') first += size;
  }
  return { all, first };
};

const demoPack = (): readonly PackFile[] => {
  const folder = `${shopFolder}/homebody/pack/`;
  const manifest = readFileSync(`${folder}manifest.json`);
  const { sections } = parseManifest(JSON.parse(manifest.toString()));
  return [
    { load: 'first', bytes: manifest },
    ...Object.values(sections).map(({ file, load }) => ({ load, bytes: readFileSync(folder + file) })),
  ];
};

/** The demo's pack, and one of a made-up shop of 10,000 items, as a server would send them. */
export const packSizes: Measurement = async (bench) => {
  const demo = weigh(demoPack());
  const items = bench.times(10_000, 1_000);
  const shop = madeUpShop(items);
  const large = weigh(
    shop.map(({ load, columns }: { readonly load: 'first' | 'later'; readonly columns: Columns }) => ({
      load,
      bytes: encodeColumns(columns),
    })),
  );
  const how = 'brotli 11, file by file';
  const count = items.toLocaleString('en');
  return [
    exact({ name: 'demo pack', how }, demo.all),
    exact(
      { name: '  before the first recommendation', budget: 100_000, how: 'manifest and `load: first`' },
      demo.first,
    ),
    exact({ name: `pack of a made-up shop of ${count} items`, budget: 600_000, how }, large.all),
    exact({ name: '  before the first recommendation', budget: 100_000, how: '`load: first`' }, large.first),
    ...shop.map(({ name, load, columns }) =>
      exact({ name: `  section ${name}`, how: `load: ${load}` }, brotliBytes(encodeColumns(columns))),
    ),
  ];
};
