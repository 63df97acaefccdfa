import type { Sessions } from '../sessions.ts';

/** In how many sessions every item is. */
export const sessionsWith = ({ count, offsets, items }: Sessions, size: number): Uint32Array => {
  const sessions = new Uint32Array(size);
  const latest = new Int32Array(size).fill(-1);
  for (let session = 0; session < count; session += 1)
    for (let at = offsets[session]!; at < offsets[session + 1]!; at += 1) {
      const item = items[at]!;
      if (latest[item] !== session) sessions[item]! += 1;
      latest[item] = session;
    }
  return sessions;
};
