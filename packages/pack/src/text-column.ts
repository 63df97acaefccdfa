/**
 * A text column: a byte count, then one varint per string (its length in UTF-16 units), then all strings as
 * one run of UTF-8. Lengths apart from letters compress better than separators, and one decode with
 * `slice` is several times faster than a decode per string.
 */
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
  const wrong = (found: string, expected: string) => corrupt(section, `text "${name}" ${found}`, expected);
  if (bytes.length < 4) throw wrong(`has ${bytes.length} bytes`, 'at least 4');
  const lengthBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const lettersAt = 4 + lengthBytes;
  if (lettersAt > bytes.length)
    throw wrong(`claims ${lengthBytes} length bytes`, `${bytes.length - 4} or fewer`);
  if (count > lengthBytes) throw wrong(`claims ${count} strings`, `${lengthBytes} or fewer`);

  const letters = lettersOf(bytes.subarray(lettersAt));
  if (letters === undefined) throw wrong('is not UTF-8', 'UTF-8');
  const texts: string[] = [];
  let at = 4;
  let letter = 0;
  while (texts.length < count) {
    let length = 0;
    // Four groups of seven bits: longer strings than 2^28 do not fit a section.
    for (let shift = 0; ; shift += 7) {
      const byte = at < lettersAt ? bytes[at++] : undefined;
      if (byte === undefined || shift > 21) throw wrong('has a broken length', 'a varint of at most 4 bytes');
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    texts.push(letters.slice(letter, letter + length));
    letter += length;
    if (letter > letters.length) throw wrong('ends early', `${letter} letters or more`);
  }
  if (at !== lettersAt || letter !== letters.length) throw wrong('has bytes left over', 'none');
  return texts;
};

const lettersOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A fatal decoder has one way to fail: these are not UTF-8.
    return undefined;
  }
};
