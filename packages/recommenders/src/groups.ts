/** Items by group code: group g's are `members[offsets[g] … offsets[g + 1] − 1]`. */
export interface Groups {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** Groups items in the order given. Items without a code (`noCode`) belong to no group. */
export const groupsOf = (items: Uint32Array, codes: Uint16Array, count: number): Groups => {
  const offsets = new Uint32Array(count + 1);
  for (const item of items) {
    const code = codes[item]!;
    if (code < count) offsets[code + 1]! += 1;
  }
  for (let code = 0; code < count; code += 1) offsets[code + 1]! += offsets[code]!;
  const members = new Uint32Array(offsets[count]!);
  const next = offsets.slice();
  for (const item of items) {
    const code = codes[item]!;
    if (code < count) members[next[code]!++] = item;
  }
  return { offsets, members };
};

/** The first `most` members of a group. */
export const firstOf = ({ offsets, members }: Groups, code: number, most: number): Uint32Array => {
  const start = offsets[code] ?? 0;
  return members.subarray(start, Math.min(offsets[code + 1] ?? start, start + most));
};
