import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { SourceFile } from './dialect.ts';
import { type QueryEngine, numberIn } from './query-engine.ts';

/**
 * Scans a CSV file and then reads what the scan came to; a file whose lines end now in one way and now in another, which
 * engines refuse as a whole or in good part, from a copy with even line ends.
 */
export const withEvenLineEnds = async <Scanned, Result>(
  engine: QueryEngine,
  file: SourceFile,
  scan: (file: SourceFile) => Promise<Scanned>,
  read: (file: SourceFile, scanned: Scanned) => Promise<Result>,
): Promise<Result> => {
  const { scratch } = engine;
  if (file.format !== 'csv' || scratch === undefined) return read(file, await scan(file));
  const scanned = await scan(file).catch(async (error: unknown) => {
    if (!(await isUneven(file.path))) throw error;
    return undefined;
  });
  const isWhole =
    scanned !== undefined && ((await countRejected(engine, file)) === 0 || !(await isUneven(file.path)));
  if (isWhole) return read(file, scanned);
  const readFrom = join(scratch, `${randomUUID()}.csv`);
  try {
    await pipeline(unzipped(file.path), withoutReturns, createWriteStream(readFrom, { mode: 0o600 }));
    const copy = { ...file, readFrom };
    return await read(copy, await scan(copy));
  } finally {
    await rm(readFrom, { force: true });
  }
};

const countRejected = async (engine: QueryEngine, file: SourceFile): Promise<number> =>
  numberIn((await engine.rows(`select count(*) as n from ${engine.dialect.rejectedLines(file)}`))[0], 'n');

const unzipped = (path: string): Readable => {
  const bytes = createReadStream(path);
  if (!path.endsWith('.gz')) return bytes;
  const text = createGunzip();
  // An error of the file does not travel down a pipe by itself.
  bytes.on('error', (error) => text.destroy(error));
  return bytes.pipe(text);
};

/** Whether some lines end with a return and a feed, and some with a feed alone. */
const isUneven = async (path: string): Promise<boolean> => {
  let [returns, bare, before] = [false, false, 0];
  for await (const chunk of unzipped(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) {
      if ((at === 0 ? before : chunk[at - 1]) === carriageReturn) returns = true;
      else bare = true;
    }
    if (returns && bare) return true;
    before = chunk.at(-1) ?? before;
  }
  return false;
};

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** A return before a feed goes, one alone becomes a feed: within quotes, too, where it is white space all the same. */
async function* withoutReturns(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let endedWithReturn = false;
  for await (const chunk of chunks) {
    const bytes = Buffer.alloc(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (!(byte === lineFeed && endedWithReturn))
        bytes[length++] = byte === carriageReturn ? lineFeed : byte;
      endedWithReturn = byte === carriageReturn;
    }
    yield bytes.subarray(0, length);
  }
}
