import { describe, expect, it } from 'vitest';
import { holm } from './holm.ts';
import { pValue } from './p-value.ts';
import { partsOf } from './scores.ts';
import { likedPairs } from './liked-pairs.ts';
import { likings } from './statements/affinities.ts';
import { standardizedDifference } from './statements/best-customers.ts';
import { binned, funnelsFrom } from './statements/journeys.ts';
import { type RfmCell, rfmFrom } from './statements/rfm.ts';

describe('what statements are made of', () => {
  it('divides people into equal parts, and never those of one number', () => {
    expect(partsOf([[1, 60], [2, 30], [5, 10]], 5)).toEqual([1, 2, 2, 5]); // prettier-ignore
    expect(partsOf([[5, 20], [4, 20], [3, 20], [2, 20], [1, 20]], 5)).toEqual([2, 3, 4, 5]); // prettier-ignore
    expect(partsOf([[7, 100]], 5).filter((edge) => edge <= 7)).toHaveLength(2);
  });

  it('corrects for several questions as Holm did', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([true, false, false]);
    expect(holm([0.01, 0.04, 0.02])).toEqual([true, true, true]);
    expect(pValue(1.959964)).toBeCloseTo(0.05, 5);
    expect(pValue(-3)).toBeCloseTo(0.0026998, 6);
  });

  it('standardizes a difference with its interval', () => {
    // Means 5 and 3, standard deviations 2: Cohen's d is 1, and its error √(0.02 + 0.0025) = 0.15.
    const { difference } = standardizedDifference({ people: 100, total: 500, squares: 2896 }, { people: 100, total: 300, squares: 1296 })!; // prettier-ignore
    expect(difference.value).toBeCloseTo(1, 10);
    expect(difference.high - difference.value).toBeCloseTo(1.96 * 0.15, 3);
    expect(standardizedDifference({ people: 9, total: 9, squares: 9 }, { people: 9, total: 9, squares: 9 })).toBeUndefined(); // prettier-ignore
  });

  it('finds what is bought more often than the rest, and not what may be chance', () => {
    const found = likings([{ name: 'lamps', people: 1_000, bought: 300 }, { name: 'rugs', people: 1_000, bought: 100 }, { name: 'mugs', people: 1_000, bought: 200 }, { name: 'few', people: 99, bought: 20 }], 50); // prettier-ignore
    expect(found.map(({ name }) => name)).toEqual(['lamps', 'rugs', 'mugs']);
    expect(found.map(({ isClear }) => isClear)).toEqual([true, true, false]);
    // 0.3 against the 320 of 2,099 others.
    expect(found[0]?.lift.value).toBeCloseTo(0.3 / (320 / 2_099), 6);
  });

  it('does not take people who look at everything for an affinity', () => {
    // Two strata, within each of which the two categories are independent; looked at together they are not.
    const cells = (stratum: number, people: number, share: number) =>
      [0, 1, 2, 3].map((mask) => ({
        stratum,
        mask,
        people: people * (mask & 1 ? share : 1 - share) * (mask & 2 ? share : 1 - share),
      }));
    const rows = [...cells(1, 2_000, 0.2), ...cells(4, 2_000, 0.8)];
    expect(likedPairs(rows, ['lamps', 'rugs'], 50)).toEqual({ pairs: [], asked: 1 });
    const liked = rows.map((row) => (row.stratum === 1 && row.mask === 3 ? { ...row, people: 400 } : row));
    const { pairs } = likedPairs(liked, ['lamps', 'rugs'], 50);
    expect(pairs[0]?.names).toEqual(['lamps', 'rugs']);
    expect(pairs[0]?.lift.low).toBeGreaterThan(1);
  });

  it('knows that whoever bought has looked, and leaves out steps that no log row tells of', () => {
    const [funnel, none] = funnelsFrom([{ of: 1, depth: 0, people: 40 }, { of: 1, depth: 1, people: 30 }, { of: 1, depth: 3, people: 30 }, { of: 2, depth: 3, people: 49 }], 50); // prettier-ignore
    expect(funnel?.channel).toBe('search');
    expect(funnel?.steps.map(({ step, reached }) => [step, reached.value])).toEqual([['looked', 0.6], ['bought', 0.3]]); // prettier-ignore
    expect(none).toBeUndefined();
  });

  it('[P10] puts neighbouring parts together until enough people are in each', () => {
    const said = (from: number, to: number | undefined) => `${from} to ${to}`;
    const rows = [{ of: 0, people: 60 }, { of: 1, people: 10 }, { of: 4, people: 45 }, { of: 9, people: 20 }]; // prettier-ignore
    expect(binned(rows, [1, 3, 6], said, 50).map((bin) => [bin.said, Math.round(bin.share.value * 135)])).toEqual([['0 to 1', 60], ['1 to undefined', 75]]); // prettier-ignore
    expect(binned(rows, [1, 3, 6], said, 136)).toEqual([]);
  });
});

describe('groups of customers', () => {
  const cell = (recency: number, frequency: number, people: number, value: number): RfmCell => ({
    recency,
    frequency,
    money: frequency,
    isOnce: frequency === 1,
    people,
    value: people * value,
    squares: people * value ** 2,
  });

  it('are named by how lately, often and for how much they buy', () => {
    const said = rfmFrom([cell(5, 5, 100, 90), cell(5, 1, 100, 10), cell(1, 5, 100, 80), cell(1, 1, 100, 20)], 'value', 50); // prettier-ignore
    if (said.tooThin !== undefined) throw new Error(said.tooThin);
    expect(said.groups.map(({ name }) => name)).toEqual(['best', 'new', 'at risk', 'lost']);
    const [best] = said.groups;
    expect(best?.valueShare.value).toBeCloseTo(0.45, 10);
    // Linearized: 100 · 90² · 0.55² + 100 · (10² + 80² + 20²) · 0.45², over the total of 20,000.
    const error = Math.sqrt(100 * 8_100 * 0.55 ** 2 + 100 * 6_900 * 0.45 ** 2) / 20_000;
    expect(best?.valueShare.high).toBeCloseTo(0.45 + 1.959964 * error, 6);
    expect(said.grid[4]?.[4]).toBe(100);
  });

  it('[P10] of too few people are put together, and not alone by what is left', () => {
    const said = rfmFrom([cell(5, 5, 100, 90), cell(5, 1, 60, 10), cell(1, 5, 49, 80), cell(1, 1, 100, 20)], 'value', 50); // prettier-ignore
    if (said.tooThin !== undefined) throw new Error(said.tooThin);
    expect(said.groups.map(({ name, people }) => [name, people])).toEqual([
      ['best', 100],
      ['lost', 100],
      ['the rest', 109],
    ]);
    expect(said.grid.flat().filter((people) => people !== undefined)).toEqual([100, 60, 100]);
    expect(rfmFrom([cell(5, 5, 99, 1)], 'value', 50).tooThin).toContain('99 people');
  });
});
