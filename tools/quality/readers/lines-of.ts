import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The lines of a gzipped text file that have anything on them. An error names the file. */
export const linesOf = (file: string): readonly string[] => {
  if (!existsSync(file)) throw new Error(`${file} is missing.`);
  try {
    return gunzipSync(readFileSync(file))
      .toString('utf8')
      .split('\n')
      .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
      .filter((line) => line !== '');
  } catch (cause) {
    throw new Error(`${file}: expected gzipped text.`, { cause });
  }
};

/** As `linesOf`, without the first, which must be as expected. */
export const rowsOf = (file: string, header: string): readonly string[] => {
  const [first, ...rows] = linesOf(file);
  if (first !== header) throw new Error(`${file}: its first line is "${first ?? ''}", expected "${header}".`);
  return rows;
};

/** What to say of a line that is not what was expected. `line` counts from 1. */
export const wrongLine = (file: string, line: number, text: string, expected: string): Error =>
  new Error(`${file}, line ${line}: "${text.slice(0, 80)}", expected ${expected}.`);
