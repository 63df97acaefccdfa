import { type FileHandle, open, rename } from 'node:fs/promises';
import { HomebodyError } from '@homebody/core';
import type { BadRow, OnBadRows } from '../log/bad-rows.ts';

export interface BadRowsFile {
  readonly onBadRows: OnBadRows;
  /** How many there were; the file is there when there were any. */
  readonly finish: () => Promise<number>;
}

/** Rows of CSV that spreadsheets and the workbench itself can read. Only the owner may: it holds what the log holds. */
export const createBadRowsFile = (path: string): BadRowsFile => {
  const unfinished = `${path}.unfinished`;
  let file: FileHandle | undefined;
  let count = 0;
  return {
    onBadRows: async (rows) => {
      if (rows.length === 0) return;
      if (!file) {
        file = await open(unfinished, 'w', 0o600).catch((error: unknown) => {
          throw new HomebodyError('invalid-config', `Option bad-rows: ${path} can't be written.`, {
            cause: error,
          });
        });
        await file.write('file,line,reason,row\n');
      }
      count += rows.length;
      await file.write(rows.map(lineOf).join(''));
    },
    finish: async () => {
      await file?.close();
      if (file) await rename(unfinished, path);
      file = undefined;
      return count;
    },
  };
};

const lineOf = ({ file, line, reason, row }: BadRow): string =>
  `${[file, String(line), reason, row].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
