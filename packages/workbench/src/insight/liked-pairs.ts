/** Which categories the same people like, beyond what is by chance. */
import { noCode } from '@homebody/pack';
import { type QueryEngine, numbersIn } from '../engine/query-engine.ts';
import { type Estimate, onLogScale } from './estimate.ts';
import { holm } from './holm.ts';
import { pValue } from './p-value.ts';

export interface LikedPair {
  readonly names: readonly [string, string];
  readonly people: number;
  /** Against what as active people would by chance. */
  readonly lift: Estimate;
}

/** Powers of two of looks: people of one look at about as much. */
const strata = 7;

export interface MaskRow {
  /** People who look at about as much. */
  readonly stratum: number;
  /** A bit for each category they looked at. */
  readonly mask: number;
  readonly people: number;
}

/** The categories that are looked at most, and how many people looked at which of them: a number a person. */
export const maskRows = async (
  engine: QueryEngine,
  mostCategories: number,
): Promise<{ readonly rows: readonly MaskRow[]; readonly codes: readonly number[] }> => {
  const top = await engine.columns(
    `select category, count(*) as n from tastes where category <> ${noCode} group by category
     order by n desc, category limit ${mostCategories}`,
  );
  const codes = [...numbersIn(top, 'category')];
  if (codes.length < 2) return { rows: [], codes };
  const bits = codes.map((code, at) => `max(case when category = ${code} then ${2 ** at} else 0 end)`);
  const stratum = Array.from(
    { length: strata },
    (_, power) => `case when looks >= ${2 ** (power + 1)} then 1 else 0 end`,
  );
  const columns = await engine.columns(
    `select stratum, mask, count(*) as people from (
       select ${stratum.join(' + ')} as stratum, mask from (
         select visitor, sum(looks) as looks, ${bits.join(' + ')} as mask from tastes group by visitor) as masked) as placed
     where stratum > 0 group by stratum, mask order by stratum, mask`,
  );
  const [mask, people] = [numbersIn(columns, 'mask'), numbersIn(columns, 'people')];
  const rows = Array.from(numbersIn(columns, 'stratum'), (of, at) => {
    return { stratum: of, mask: mask[at]!, people: people[at]! };
  });
  return { rows, codes };
};

/**
 * How many people like two categories against how many would if each were liked as often as it is by people who look as much:
 * whoever looks at more likes more of everything, which is no affinity. Observed by expected over strata, with its linearized
 * variance over people.
 */
export const likedPairs = (
  rows: readonly MaskRow[],
  names: readonly string[],
  least: number,
): { readonly pairs: readonly LikedPair[]; readonly asked: number } => {
  const found = names.flatMap((one, a) =>
    names.slice(a + 1).flatMap((other, next) => {
      const pair = liftOf(rows, a, a + 1 + next);
      return pair.people >= least ? [{ names: [one, other] as const, ...pair }] : [];
    }),
  );
  const stands = holm(found.map(({ lift, error }) => pValue((lift - 1) / error)));
  const pairs = found
    .filter(({ lift }, at) => stands[at] && lift > 1)
    .map(({ names: both, people, lift, error }) => ({
      names: both,
      people,
      lift: onLogScale(lift, error / lift),
    }))
    .toSorted((a, b) => b.lift.value - a.lift.value);
  return { pairs, asked: found.length };
};

const liftOf = (
  rows: readonly MaskRow[],
  a: number,
  b: number,
): { readonly people: number; readonly lift: number; readonly error: number } => {
  const counts = new Map<number, [neither: number, first: number, second: number, both: number]>();
  for (const { stratum, mask, people } of rows) {
    const cells = counts.get(stratum) ?? [0, 0, 0, 0];
    cells[((mask >> a) & 1) + 2 * ((mask >> b) & 1)]! += people;
    counts.set(stratum, cells);
  }
  let [both, expected] = [0, 0];
  const shares = [...counts.values()].map((cells) => {
    const all = cells[0] + cells[1] + cells[2] + cells[3];
    const [ofA, ofB] = [(cells[1] + cells[3]) / all, (cells[2] + cells[3]) / all];
    both += cells[3];
    expected += all * ofA * ofB;
    return { cells, ofA, ofB };
  });
  const lift = both / expected;
  let squares = 0;
  for (const { cells, ofA, ofB } of shares)
    cells.forEach((people, at) => {
      const [hasA, hasB] = [at & 1, at >> 1];
      squares += people * ((hasA && hasB) - lift * (hasA * ofB + hasB * ofA - ofA * ofB)) ** 2;
    });
  return { people: both, lift, error: Math.sqrt(squares) / expected };
};
