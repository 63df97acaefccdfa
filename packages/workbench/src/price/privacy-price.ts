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
  createWorld,
  judgeVariants,
  popularityScale,
  rankerVariant,
} from '@homebody/recommenders';
import { tablesFrom } from '../build/build-tables.ts';
import { vectorsFrom } from '../build/build-vectors.ts';
import { judgedCases } from '../sample/judged-cases.ts';
import type { PriorSample, Shop } from '../sample/sample-prior.ts';
import type { PriorDeps } from '../sample/train-prior.ts';
import { type PriceCounts, comparedK, rowsAt, scaledK } from './price-counts.ts';

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

/** Each is ranked for five times: a few milliseconds each in a large shop. */
const mostPeople = 400;
/** Below that, an interval says nothing. */
const fewestPeople = 30;

export const measurePrice = async (
  { world, split, newer, counts, encoder }: PriorSample,
  { rows: items, content, least }: Pick<Shop, 'rows' | 'content' | 'least'>,
  { step }: Pick<PriorDeps, 'step'>,
): Promise<MeasuredPrice> => {
  if (!counts) return { price: undefined, skipped: 'it was not asked for.' };
  return step('Weighing privacy', async (): Promise<MeasuredPrice> => {
    const cases = judgedCases(world, newer, { from: split.judgedFrom, most: mostPeople });
    if (cases.length < fewestPeople) {
      const skipped = `${cases.length} people chose anything new in the newest days, and ${fewestPeople} are needed.`;
      return { price: undefined, skipped };
    }
    const worldAt = (at: LeastPeople): World => {
      const scaled = { ...at, pair: scaledK(at.pair, counts.share), item: scaledK(at.item, counts.share) };
      const rows = rowsAt(counts.rows, scaled);
      const counted = { rows, pairs: counts.pairs, least: scaled };
      return createWorld({
        catalogue: world.catalogue,
        content,
        ...tablesFrom({ ...counted, items, content, end: split.choicesFrom }),
        // It is of groups: neither threshold moves it.
        context: world.context && { ...world.context, scale: popularityScale(rows, scaled) },
        vectors: vectorsFrom({ ...counted, content, learned: encoder }),
      });
    };
    const rows = await judgeThresholds(cases, { least, counts, worldAt });
    return { price: { stated: least, judged: cases.length, share: counts.share, rows }, skipped: undefined };
  });
};

interface Thresholds {
  readonly least: LeastPeople;
  readonly counts: PriceCounts;
  readonly worldAt: (least: LeastPeople) => World;
}

const judgeThresholds = async (
  cases: readonly Case[],
  { least, counts, worldAt }: Thresholds,
): Promise<readonly PriceRow[]> => {
  const places = (['pair', 'item'] as const).flatMap((of) => comparedK(least[of]).map((k) => ({ of, k })));
  const moved = places.filter(({ of, k }) => k !== least[of]);
  const stated = worldAt(least);
  const [baseline, ...others] = await judgeVariants(stated, cases, [
    rankedIn('stated', () => stated),
    ...moved.map(({ of, k }) =>
      rankedIn(
        `${of} ${k}`,
        once(() => worldAt({ ...least, [of]: k })),
      ),
    ),
  ]);
  return places.flatMap(({ of, k }): readonly PriceRow[] => {
    const judged = k === least[of] ? baseline : others.find(({ name }) => name === `${of} ${k}`);
    if (!judged) return [];
    const scaled = scaledK(k, counts.share);
    const items = counts.rows.filter(({ people }) => people >= scaled).length;
    const { hitRate, ndcg, hitRateGain, ndcgGain } = judged;
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
const rankedIn = (name: string, world: () => World): Variant => {
  const byHand = rankerVariant(name, () => undefined);
  return { name, rank: (_, test) => byHand.rank(world(), test) };
};

/** Made when it is first asked for: each world takes as long and as much room as a pack. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};
