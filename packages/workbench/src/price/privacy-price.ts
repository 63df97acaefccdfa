/**
 * What leaving out the few costs: the same people, of the newest days, are ranked for with tables of the older part at
 * other thresholds. What is counted of few people lives in memory while that is measured, and nowhere else.
 */
import {
  type Case,
  type Interval,
  type LeastPeople,
  type Variant,
  type World,
  judgeVariants,
  rankerVariant,
} from '@homebody/recommenders';
import type { Pause } from '../build/pause.ts';
import { judgedCases } from '../sample/judged-cases.ts';
import { pausing } from '../sample/pausing.ts';
import type { PriorSample, Shop } from '../sample/sample-prior.ts';
import type { PriorDeps } from '../sample/train-prior.ts';
import { type PriceCounts, comparedK, scaledK } from './price-counts.ts';
import { worldsAt } from './worlds-at.ts';

/** How well is ranked at one threshold. */
export interface PriceRow {
  /** Which threshold is moved; the other stays as stated. */
  readonly of: 'pair' | 'item';
  readonly k: number;
  /** What is left at it: unordered pairs, or items with a popularity and vector of their own. */
  readonly left: number;
  readonly hitRate: Interval;
  readonly ndcg: Interval;
  /** Differences to the stated threshold, for the same people. */
  readonly hitRateGain: Interval;
  readonly ndcgGain: Interval;
}

export interface PrivacyPrice {
  readonly stated: LeastPeople;
  /** People of the newest days whose next new items were to be found. */
  readonly judged: number;
  /** One person in so many was counted, with thresholds divided by as much: in a larger log counting all takes too long. */
  readonly share: number;
  /** First of pairs, then of items, by k. */
  readonly rows: readonly PriceRow[];
}

export type MeasuredPrice =
  | { readonly price: PrivacyPrice; readonly skipped: undefined }
  | { readonly price: undefined; readonly skipped: string };

/** Each is ranked for up to five times: a few milliseconds each in a large shop. */
const mostPeople = 400;
/** Below that, an interval says nothing. */
const fewestPeople = 30;

export const measurePrice = async (
  { world, split, newer, counts, encoder }: PriorSample,
  shop: Pick<Shop, 'rows' | 'content' | 'least'>,
  { step }: Pick<PriorDeps, 'step'>,
): Promise<MeasuredPrice> => {
  if (!counts) return { price: undefined, skipped: 'it was not asked for.' };
  return step('Weighing privacy', async (pause): Promise<MeasuredPrice> => {
    const cases = judgedCases(world, newer, { from: split.judgedFrom, most: mostPeople });
    if (cases.length < fewestPeople) {
      const skipped = `${cases.length} people chose anything new in the newest days, and ${fewestPeople} are needed.`;
      return { price: undefined, skipped };
    }
    const worldAt = worldsAt({ world, split, encoder }, counts, shop);
    const rows = await judgeThresholds(cases, { least: shop.least, counts, worldAt, pause });
    return {
      price: { stated: shop.least, judged: cases.length, share: counts.share, rows },
      skipped: undefined,
    };
  });
};

interface Thresholds {
  readonly least: LeastPeople;
  readonly counts: PriceCounts;
  readonly worldAt: (least: LeastPeople) => World;
  readonly pause: Pause;
}

const judgeThresholds = async (
  cases: readonly Case[],
  { least, counts, worldAt, pause }: Thresholds,
): Promise<readonly PriceRow[]> => {
  const places = (['pair', 'item'] as const).flatMap((of) => comparedK(least[of]).map((k) => ({ of, k })));
  const worldOf = ({ of, k }: Pick<PriceRow, 'of' | 'k'>): World => worldAt({ ...least, [of]: k });
  const stated = worldAt(least);
  // Thresholds that leave the same rank the same.
  const worlds = [...new Set([stated, ...places.map(worldOf)])];
  const judged = await judgeVariants(
    stated,
    cases,
    worlds.map((world) => rankedIn(world, pause)),
  );
  return places.flatMap(({ of, k }): readonly PriceRow[] => {
    const quality = judged[worlds.indexOf(worldOf({ of, k }))];
    if (!quality) return [];
    const scaled = scaledK(k, counts.share);
    const items = counts.rows.filter(({ people }) => people >= scaled).length;
    const { hitRate, ndcg, hitRateGain, ndcgGain } = quality;
    return [
      {
        of,
        k,
        left: of === 'pair' ? (counts.kept.get(scaled) ?? 0) : items,
        hitRate,
        ndcg,
        hitRateGain,
        ndcgGain,
      },
    ];
  });
};

/** Weighted by hand: a ranker that was trained at one threshold would speak for that one. */
const rankedIn = (world: World, pause: Pause): Variant => {
  const byHand = rankerVariant('by hand', () => undefined);
  return pausing({ ...byHand, rank: (_, test) => byHand.rank(world, test) }, pause);
};
