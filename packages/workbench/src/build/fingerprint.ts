import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompleteOptions } from './build-options.ts';

/** Raised when what is kept in a work folder changes its meaning. */
const version = 2;

export interface Inputs {
  /** Of the same inputs, mapping, options and workbench, the same. */
  readonly fingerprint: string;
  readonly bytes: number;
}

/** Which inputs a build reads, by path, size and time of change, and how: the options that a work folder's tables depend on. */
export const inputsOf = async ({
  events,
  catalog,
  map,
  mapCatalog,
  least,
  until,
  allowTopics,
  clean,
  currency,
}: CompleteOptions): Promise<Inputs> => {
  const files = await Promise.all([...events, ...(catalog === undefined ? [] : [catalog])].map(mark));
  const program = await mark(fileURLToPath(import.meta.url));
  const parts: unknown[] = [
    version,
    program,
    events.length,
    files,
    map,
    mapCatalog,
    least.item,
    until,
    allowTopics,
  ];
  // Prices are converted to the shop's own currency.
  parts.push(clean ?? null, clean?.rates || map.currency ? currency : null);
  return {
    fingerprint: createHash('sha256').update(JSON.stringify(parts)).digest('hex'),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  };
};

/** A file that is not there is refused by whoever reads it. */
const mark = async (
  path: string,
): Promise<{ readonly path: string; readonly size: number; readonly at: number }> => {
  const found = await stat(path).catch(() => undefined);
  return { path: resolve(path), size: found?.size ?? 0, at: found?.mtimeMs ?? 0 };
};
