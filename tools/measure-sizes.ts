import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Budget } from './size-budgets.ts';

export interface Size extends Budget {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
  readonly within: boolean;
  /** Whether it is within its budget, or at least no larger than its known miss. */
  readonly held: boolean;
}

const bytesOf = (file: string): Buffer => {
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first.`);
  return readFileSync(file);
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Sizes as a server would send them: each file compressed by itself, at the highest level. */
export const measureSizes = (budgets: readonly Budget[]): readonly Size[] =>
  budgets.map((budget) => {
    const files = budget.files.map(bytesOf);
    const gzip = sum(files.map((file) => gzipSync(file, { level: 9 }).length));
    const brotli = sum(
      files.map(
        (file) => brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
      ),
    );
    const measured = budget.compression === 'gzip' ? gzip : brotli;
    return {
      ...budget,
      raw: sum(files.map((file) => file.length)),
      gzip,
      brotli,
      within: budget.budget === undefined || measured <= budget.budget,
      held: budget.budget === undefined || measured <= (budget.ceiling ?? budget.budget),
    };
  });
