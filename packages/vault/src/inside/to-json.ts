/** Learned state as JSON can hold it: maps become lists of pairs, typed arrays lists of numbers. */
export const toJson = (value: unknown): unknown => {
  if (value instanceof Map) return [...value].map(([key, one]) => [key, toJson(one)]);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toJson(one)]));
  }
  return value;
};
