import { brotliCompressSync, constants } from 'node:zlib';
import { decodeColumns, encodeColumns } from '@homebody/pack';
import type { Section } from '@homebody/recommenders';

export interface Packed<Decoded> {
  /** As a server would send it: the section's file in Brotli, at the highest level. */
  readonly bytes: number;
  /** What a browser reads of it: with everything that the section rounds away gone. */
  readonly decoded: Decoded;
}

/** Puts a section through the pack: a model that ranks by `decoded` is judged by what visitors would get. */
export const packed = <Decoded>(
  section: Section<Decoded>,
  learned: Decoded,
  size: number,
): Packed<Decoded> => {
  const file = encodeColumns(section.encode(learned));
  return {
    bytes: brotliBytes(file),
    decoded: section.decode(decodeColumns(bufferOf(file), section.name), size),
  };
};

/** As a server would send it, at the highest level. */
export const brotliBytes = (file: Uint8Array): number =>
  brotliCompressSync(file, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: file.length },
  }).length;

const bufferOf = (file: Uint8Array): ArrayBuffer =>
  file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
