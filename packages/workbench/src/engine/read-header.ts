import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

export interface CsvHeader {
  readonly delimiter: string;
  readonly names: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];

/** Longer first lines are no header. */
const mostCharacters = 65_536;

/**
 * The first line of a CSV file, plain or `.gz`, taken apart. The delimiter is the one of `, ; tab |` that divides the header
 * most. Rejects when the file can't be read or is empty.
 */
export const readCsvHeader = async (path: string): Promise<CsvHeader> => {
  const line = await firstLine(path);
  const parts = delimiters.map((delimiter) => ({ delimiter, names: split(line, delimiter) }));
  return parts.reduce((best, part) => (part.names.length > best.names.length ? part : best));
};

const firstLine = async (path: string): Promise<string> => {
  const bytes = createReadStream(path);
  const text = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  // An error of the file does not travel down a pipe by itself.
  bytes.on('error', (error) => text.destroy(error));
  let line = '';
  for await (const chunk of text) {
    line += String(chunk);
    if (/[\r\n]/.test(line) || line.length > mostCharacters) break;
  }
  bytes.destroy();
  const [first = ''] = line.replace(/^\uFEFF/, '').split(/[\r\n]/);
  if (first.trim() === '') throw new Error('the file is empty');
  return first;
};

const split = (line: string, delimiter: string): readonly string[] => {
  const names: string[] = [];
  let name = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === '"' && quoted && line[at + 1] === '"') {
      name += letter;
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === delimiter && !quoted) {
      names.push(name);
      name = '';
    } else name += letter;
  }
  return [...names, name].map((part) => part.trim());
};
