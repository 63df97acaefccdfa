import type { Sessions } from './sessions.ts';

/** Sums over all places of the log, pair by pair: item i's partners are `partners[offsets[i]] … partners[offsets[i + 1] − 1]`. */
export interface WindowSums {
  readonly offsets: Uint32Array;
  readonly partners: Uint32Array;
  /** How much the partner came before the item: XᵀY. */
  readonly before: Float32Array;
  /** How much both came before the same: XᵀX. */
  readonly together: Float32Array;
  /** Sessions with both. */
  readonly people: Uint32Array;
  /** The diagonal of XᵀX. */
  readonly squares: Float64Array;
}

export const windowSumsOf = (
  { count, offsets: starts, items }: Sessions,
  size: number,
  window: number,
  decay: number,
): WindowSums => {
  const decayed = Float64Array.from({ length: window + 1 }, (_, gap) => (gap === 0 ? 0 : decay ** (gap - 1)));
  const sessionAt = new Uint32Array(items.length);
  for (let session = 0; session < count; session += 1)
    sessionAt.fill(session, starts[session], starts[session + 1]);
  const heads = new Uint32Array(size + 1);
  for (const item of items) heads[item + 1]! += 1;
  for (let item = 0; item < size; item += 1) heads[item + 1]! += heads[item]!;
  const next = heads.slice();
  const places = new Uint32Array(items.length);
  items.forEach((item, place) => (places[next[item]!++] = place));

  const offsets = new Uint32Array(size + 1);
  const squares = new Float64Array(size);
  const lists: {
    partners: Uint32Array;
    before: Float32Array;
    together: Float32Array;
    people: Uint32Array;
  }[] = [];
  const touched = new Uint32Array(size);
  const before = new Float64Array(size);
  const together = new Float64Array(size);
  const people = new Uint32Array(size);
  const latest = new Int32Array(size).fill(-1);
  for (let item = 0; item < size; item += 1) {
    let found = 0;
    for (let nth = heads[item]!; nth < heads[item + 1]!; nth += 1) {
      const place = places[nth]!;
      const session = sessionAt[place]!;
      const end = Math.min(starts[session + 1]!, place + window);
      for (let other = Math.max(starts[session]!, place - window); other < end; other += 1) {
        const partner = items[other]!;
        if (other !== place && latest[partner] !== session) {
          if (people[partner] === 0) touched[found++] = partner;
          latest[partner] = session;
          people[partner]! += 1;
        }
        const gap = Math.abs(other - place);
        if (other < place) before[partner]! += decayed[gap]!;
        if (gap >= window) continue;
        // Places that both come before, within the window and the session.
        const newest = Math.max(other, place);
        const most = Math.min(window - gap, starts[session + 1]! - 1 - newest);
        let sum = 0;
        for (let step = 1; step <= most; step += 1) sum += decayed[step]! * decayed[step + gap]!;
        if (partner === item) squares[item]! += sum;
        else together[partner]! += sum;
      }
    }
    const partners = touched.slice(0, found);
    lists.push({
      partners,
      before: Float32Array.from(partners, (partner) => before[partner]!),
      together: Float32Array.from(partners, (partner) => together[partner]!),
      people: Uint32Array.from(partners, (partner) => people[partner]!),
    });
    offsets[item + 1] = offsets[item]! + found;
    for (const partner of partners) before[partner] = together[partner] = people[partner] = 0;
    for (const partner of partners) latest[partner] = -1;
  }
  const all = offsets[size]!;
  const out = {
    partners: new Uint32Array(all),
    before: new Float32Array(all),
    together: new Float32Array(all),
    people: new Uint32Array(all),
  };
  lists.forEach((list, item) => {
    out.partners.set(list.partners, offsets[item]);
    out.before.set(list.before, offsets[item]);
    out.together.set(list.together, offsets[item]);
    out.people.set(list.people, offsets[item]);
  });
  return { offsets, squares, ...out };
};
