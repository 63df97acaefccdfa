import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { SourceFile } from './dialect.ts';
import type { QueryEngine } from './query-engine.ts';

/**
 * Reads a CSV file; one whose lines end now in one way and now in another, which engines refuse as a whole, from a copy
 * with even line ends.
 */
export const withEvenLineEnds = async <Result>(
  engine: QueryEngine,
  file: SourceFile,
  read: (file: SourceFile) => Promise<Result>,
): Promise<Result> => {
  const { scratch } = engine;
  try {
    return await read(file);
  } catch (error) {
    // DuckDB's words for it. Others may have their own way, and then this never happens.
    const isUneven =
      error instanceof Error && error.message.includes('state machine reached an invalid state');
    if (!isUneven || file.format !== 'csv' || scratch === undefined) throw error;
  }
  const readFrom = join(scratch, `${randomUUID()}.csv`);
  try {
    const bytes = createReadStream(file.path);
    const copy = createWriteStream(readFrom);
    if (file.path.endsWith('.gz')) await pipeline(bytes, createGunzip(), withoutReturns, copy);
    else await pipeline(bytes, withoutReturns, copy);
    return await read({ ...file, readFrom });
  } finally {
    await rm(readFrom, { force: true });
  }
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
