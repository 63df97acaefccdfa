import { type Part, type Ranged, differenceOf, ratioOf, shareOf } from './intervals.ts';

/** People of one group, of whom some were chosen. */
export interface GroupShare {
  readonly group: string;
  readonly people: number;
  readonly share: Ranged;
}

/** How alike groups fare: the group of the lowest share against that of the highest. */
export interface Parity {
  /** Highest share first. Only groups with enough people. */
  readonly groups: readonly GroupShare[];
  /** Groups left out for too few people. */
  readonly small: number;
  /** 1 where all fare alike; `undefined` with fewer than two groups. */
  readonly ratio: Ranged | undefined;
  readonly difference: Ranged | undefined;
  /** Below four fifths, and not by chance alone. */
  readonly isAlarm: boolean;
}

/** The four-fifths rule: US Uniform Guidelines on Employee Selection Procedures (1978), § 1607.4 D. */
export const fourFifths = 0.8;

/** A group in which somebody stands; `undefined` for who is in none. */
export type Grouping = readonly (string | undefined)[];

/**
 * Demographic parity: whether as large a share of every group is chosen. `chosen` is 1 of those who are. With `among`, only those
 * with 1 count: among those of whom it is true this is equal opportunity (Hardt, Price & Srebro, 2016).
 *
 * @example parityOf(inSegment, arrivedBy, { least: 50 }).isAlarm
 */
export const parityOf = (
  chosen: ArrayLike<number>,
  grouping: Grouping,
  { least, among }: { readonly least: number; readonly among?: ArrayLike<number> },
): Parity => {
  const parts = new Map<string, { some: number; of: number }>();
  grouping.forEach((group, person) => {
    if (group === undefined || (among && !among[person])) return;
    const part = parts.get(group) ?? { some: 0, of: 0 };
    part.of += 1;
    part.some += chosen[person]!;
    parts.set(group, part);
  });
  const enough = [...parts]
    .filter(([, { of }]) => of >= least)
    .sort(([, a], [, b]) => b.some / b.of - a.some / a.of);
  const [highest, lowest]: readonly (Part | undefined)[] = [enough[0]?.[1], enough.at(-1)?.[1]];
  const isComparable = highest !== undefined && lowest !== undefined && enough.length > 1;
  const ratio = isComparable ? ratioOf(lowest, highest) : undefined;
  return {
    groups: enough.map(([group, part]) => ({ group, people: part.of, share: shareOf(part) })),
    small: parts.size - enough.length,
    ratio,
    difference: isComparable ? differenceOf(highest, lowest) : undefined,
    isAlarm: ratio !== undefined && ratio.value < fourFifths && ratio.high < 1,
  };
};
