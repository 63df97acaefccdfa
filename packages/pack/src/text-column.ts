/**
 * A text column: a byte count, then one varint per string (its length in UTF-16 units), then all strings as
 * one run of UTF-8. Lengths apart from letters compress better than separators, and one decode with
 * `slice` is several times faster than a decode per string.
 */
import { attempt } from '@homebody/core';
import { corrupt } from './corrupt.ts';

export const encodeText = (texts: readonly string[]): Uint8Array => {
  const lengths: number[] = [];
  for (const { length } of texts) {
    let rest = length;
    for (; rest > 0x7f; rest >>>= 7) lengths.push((rest & 0x7f) | 0x80);
    lengths.push(rest);
  }
  const letters = new TextEncoder().encode(texts.join(''));
  const bytes = new Uint8Array(4 + lengths.length + letters.length);
  new DataView(bytes.buffer).setUint32(0, lengths.length, true);
  bytes.set(lengths, 4);
  bytes.set(letters, 4 + lengths.length);
  return bytes;
};

/** `count` is not trusted: a string takes at least one byte of lengths, and the lengths must use up the letters. */
export const decodeText = (
  bytes: Uint8Array,
  count: number,
  { section, name }: { readonly section: string; readonly name: string },
): readonly string[] => {
  const texts = attempt(() => textsIn(bytes, count));
  if (texts) return texts;
  throw corrupt(section, `text "${name}" is broken`, `the lengths of ${count} strings, then all in UTF-8`);
};

/** Throws, or is `undefined`, when `bytes` are not exactly `count` strings. */
const textsIn = (bytes: Uint8Array, count: number): readonly string[] | undefined => {
  const lettersAt = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0, true);
  if (lettersAt > bytes.length || lettersAt - 4 < count) return undefined;
  const letters = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    bytes.subarray(lettersAt),
  );
  const texts: string[] = [];
  let at = 4;
  let letter = 0;
  while (texts.length < count) {
    let length = 0;
    // Four groups of seven bits: longer strings than 2^28 do not fit a section.
    for (let shift = 0; ; shift += 7) {
      if (at === lettersAt || shift > 21) return undefined;
      const byte = bytes[at++]!;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    texts.push(letters.slice(letter, (letter += length)));
    if (letter > letters.length) return undefined;
  }
  return at === lettersAt && letter === letters.length ? texts : undefined;
};
