/** Which categories and price bands are bought by those who look at them, and which categories are liked by the same people. */
import { noBand, noCode } from '@homebody/pack';
import { numbersIn } from '../../engine/query-engine.ts';
import { type Estimate, onLogScale, shareOf } from '../estimate.ts';
import { holm } from '../holm.ts';
import { type LikedPair, likedPairs, maskRows } from '../liked-pairs.ts';
import { pValue } from '../p-value.ts';
import type { Said, Shop } from '../statement.ts';

export interface Liking {
  readonly name: string;
  /** Who looked at it, and the part of them that bought of it. */
  readonly people: number;
  readonly bought: Estimate;
  /** That part against the part of all others that are looked at. */
  readonly lift: Estimate;
  /** Whether the lift is other than 1 beyond chance, all of its kind taken together (Holm, 5 %). */
  readonly isClear: boolean;
}

export interface Affinities {
  readonly categories: readonly Liking[];
  readonly bands: readonly Liking[];
  /** Beyond chance, most so first. */
  readonly pairs: readonly LikedPair[];
  /** Pairs that enough people are behind, liked together or not. */
  readonly pairsAsked: number;
}

const mostCategories = 12;
const bandNames = ['cheapest fifth', 'cheaper', 'middle', 'dearer', 'dearest fifth'];
export const affinitiesOf = async ({ engine, catalogue, least }: Shop): Promise<Said<Affinities>> => {
  const likingsOf = async (
    column: string,
    none: number,
    nameOf: (code: number) => string,
  ): Promise<readonly Liking[]> => {
    const rows = await engine.columns(
      `select code, count(*) as people, sum(bought) as bought from (
         select visitor, ${column} as code, max(bought) as bought from tastes where ${column} <> ${none}
         group by visitor, ${column}) as by_person group by code order by code`,
    );
    const [people, bought] = [numbersIn(rows, 'people'), numbersIn(rows, 'bought')];
    return likings(
      Array.from(numbersIn(rows, 'code'), (code, at) => ({
        name: nameOf(code),
        people: people[at]!,
        bought: bought[at]!,
      })),
      least,
    );
  };
  const categories = await likingsOf('category', noCode, (code) => catalogue.categories[code] ?? '');
  const bands = await likingsOf('band', noBand, (code) => bandNames[code] ?? '');
  const cells = await maskRows(engine, mostCategories);
  const { pairs, asked } = likedPairs(
    cells.rows,
    cells.codes.map((code) => catalogue.categories[code] ?? ''),
    least,
  );
  if (categories.length === 0 && bands.length === 0 && asked === 0)
    return {
      tooThin: `Of no category and no price band ${least} people looked at something, with as many who did not buy.`,
    };
  return { categories: categories.slice(0, mostCategories), bands, pairs, pairsAsked: asked };
};

interface Looked {
  readonly name: string;
  readonly people: number;
  readonly bought: number;
}

/** The log-ratio's error is that of two separate groups: people in both make it smaller, so that it errs on the safe side. */
export const likings = (rows: readonly Looked[], least: number): readonly Liking[] => {
  const all = rows.reduce((sum, { people }) => sum + people, 0);
  const allBought = rows.reduce((sum, { bought }) => sum + bought, 0);
  const found = rows.flatMap(({ name, people, bought }) => {
    const [others, othersBought] = [all - people, allBought - bought];
    // A share of which nearly nobody is on one side is a statement about those.
    if (people < 2 * least || bought < least || people - bought < least || othersBought === 0) return [];
    const ratio = bought / people / (othersBought / others);
    const error = Math.sqrt(1 / bought - 1 / people + 1 / othersBought - 1 / others);
    return [
      {
        name,
        people,
        bought: shareOf(bought, people),
        lift: onLogScale(ratio, error),
        chance: pValue(Math.log(ratio) / error),
      },
    ];
  });
  const stands = holm(found.map(({ chance }) => chance));
  return found
    .map(({ name, people, bought, lift }, at) => ({ name, people, bought, lift, isClear: stands[at]! }))
    .toSorted((a, b) => b.people - a.people);
};
