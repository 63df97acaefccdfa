/**
 * About how many bytes a structured-cloneable value takes, counted as JSON would (typed arrays as their bytes).
 * One pass, nothing is serialised. What refers to itself is counted once.
 */
export const estimateBytes = (value: unknown, seen: Set<object> = new Set()): number => {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? 8 : 4;
  if (seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  const isPlain = !(value instanceof Map) && !(value instanceof Set) && !Array.isArray(value);
  const parts: Iterable<unknown> = isPlain ? Object.entries(value).flat() : value;
  let bytes = 2;
  for (const part of parts) bytes += 1 + estimateBytes(part, seen);
  return bytes;
};
