import type { PriceRow, PrivacyPrice } from './privacy-price.ts';

const names = { pair: 'pairs', item: 'items' } as const;

/** The privacy price in a few lines for people. */
export const priceText = ({ stated, judged, share, rows }: PrivacyPrice): readonly string[] => [
  `  privacy    what k costs, ranked by hand for ${judged} people of the newest days (${share === 1 ? 'everybody' : `1 of ${share} people`} counted):`,
  `             ${''.padEnd(12)}${'left'.padStart(10)}  hit rate @10      NDCG @10   against what the pack states`,
  ...rows.map((row) => lineOf(row, row.k === stated[row.of])),
];

const lineOf = ({ of, k, left, hitRate, ndcg, ndcgGain }: PriceRow, isStated: boolean): string =>
  `             ${`${names[of]} k = ${k}`.padEnd(12)}${left.toLocaleString('en').padStart(10)}${hitRate.mean.toFixed(3).padStart(14)}${ndcg.mean
    .toFixed(3)
    .padStart(14)}   ${
    isStated ? 'stated' : `${signed(ndcgGain.mean)} (${signed(ndcgGain.low)} to ${signed(ndcgGain.high)})`
  }`;

const signed = (value: number): string => (value < 0 ? '−' : '+') + Math.abs(value).toFixed(3);
