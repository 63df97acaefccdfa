/** Which of the names was probably meant; `undefined` when none is near. */
export const nearestName = (written: string, names: Iterable<string>): string | undefined => {
  const folded = fold(written);
  let nearest: string | undefined;
  // A third of the letters may be wrong.
  let least = Math.floor(folded.length / 3) + 1;
  for (const name of names) {
    const edits = editsBetween(folded, fold(name), least);
    if (edits < least) [nearest, least] = [name, edits];
  }
  return nearest;
};

/** `; did you mean "lamps"?`, or nothing. */
export const didYouMean = (written: string, names: Iterable<string>): string => {
  const nearest = nearestName(written, names);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
};

const fold = (name: string): string => name.toLowerCase().trim();

/** Letters to change, add, leave out or swap with the next (optimal string alignment); `most` when at least so many. */
const editsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) >= most) return most;
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? most) + 1 : most;
      next.push(Math.min(same, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? most;
};
