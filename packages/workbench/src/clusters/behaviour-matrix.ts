import type { AttributesOf, StoredEvent } from '@homebody/core';
import { type Past, categoryCounts, pastsAt } from '@homebody/profile';
import { type Matrix, categoryFeature, clusterRow, habitNames } from '@homebody/segments';
import type { Histories } from './histories.ts';

export interface BehaviourMatrix {
  /** Of all that clusters can be of; counts on a logarithmic scale. */
  readonly matrix: Matrix;
  /** Per row, the place of the person among the histories: those of whom too little is known have no row. */
  readonly people: Int32Array;
  /** Of everybody in a row, what their device knew at the end of their newest visit. */
  readonly pasts: readonly Past[];
}

/** What each device knew at the end of the newest visit; `undefined` where nothing ever happened. */
export const pastsOf = (histories: Histories, attributesOf: AttributesOf): readonly (Past | undefined)[] =>
  histories.map((events) => pastAtEnd(events, attributesOf));

/** More would make people alike in what hardly anybody looks at. */
const mostCategories = 24;

/**
 * People by what they do, of `pasts` as their own devices knew them when they were last seen. At least `least` of them looked at a category
 * that is a feature.
 */
export const behaviourMatrix = (pasts: readonly (Past | undefined)[], least: number): BehaviourMatrix => {
  const names = [...categoriesOf(pasts, least).map(categoryFeature), ...habitNames];
  const rows = pasts.flatMap((past, person) => {
    const row = past && clusterRow(past, names);
    return row ? [{ past, person, row }] : [];
  });
  const values = new Float64Array(rows.length * names.length);
  rows.forEach(({ row }, at) => values.set(row, at * names.length));
  return {
    matrix: { rows: rows.length, names, values },
    people: Int32Array.from(rows, ({ person }) => person),
    pasts: rows.map(({ past }) => past),
  };
};

export const pastAtEnd = (events: readonly StoredEvent[], attributesOf: AttributesOf): Past | undefined => {
  const last = events.length - 1;
  const now = events[last]?.at;
  return now === undefined ? undefined : pastsAt(events, [{ event: last, now }], attributesOf)[0];
};

/** Those that most people looked at, by name. */
const categoriesOf = (pasts: readonly (Past | undefined)[], least: number): readonly string[] => {
  const people = new Map<string, number>();
  for (const past of pasts)
    for (const category of categoryCounts(past?.views ?? []).keys())
      people.set(category, (people.get(category) ?? 0) + 1);
  return [...people]
    .filter(([, count]) => count >= least)
    .sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
    .slice(0, mostCategories)
    .map(([category]) => category)
    .sort();
};
