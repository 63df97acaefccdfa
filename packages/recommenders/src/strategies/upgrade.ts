import { noBand, noCode } from '@homebody/pack';
import { anchorsOf } from '../anchors.ts';
import { type Asked, maxCandidates, offeredTo } from '../candidates.ts';
import { firstOf } from '../groups.ts';
import { bestOf } from '../source.ts';
import type { Strategy } from '../strategy.ts';
import { cosineTo } from '../vectors/use.ts';
import type { Visit } from '../visit.ts';

/** Prices above the item's own that are a step and not a leap. The best step is about a third. */
const step = { least: 1.05, best: 1.35, most: 2 };
/** What being liked by everybody adds to fitting. */
const liked = 0.5;

/** A better one of the same kind: dearer by a step, like the item, and liked. Of the page's item, or what came into the cart last. */
export const upgrade: Strategy = {
  fallback: ['similar', 'popular'],
  find: (visit, request) => {
    const { catalogue, content, popularity, byCategory } = visit.world;
    const anchor = anchorOf(visit, request);
    if (anchor === undefined) return undefined;
    const isOffered = offeredTo(visit, request);
    const isStep = isStepFrom(visit, anchor);
    const cosine = cosineTo(content, anchor);
    const scores = new Map<number, number>();
    for (const item of firstOf(byCategory, catalogue.category[anchor]!, maxCandidates)) {
      if (!isStep(item) || !isOffered(item)) continue;
      const off = Math.log(catalogue.price[item]! / catalogue.price[anchor]! / step.best);
      const near = Math.max(0, cosine(item) ?? 0.5);
      scores.set(item, near * Math.exp(-4 * off * off) * (1 + liked * (popularity?.popularity[item] ?? 0)));
    }
    const because = catalogue.ids[anchor]!;
    return {
      source: visit.recents.length > 0 ? 'personal' : 'prior',
      scored: bestOf(scores, scores.size).map((item) => ({ item, score: scores.get(item)! })),
      reasonOf: () => ({ kind: 'better-than', because }),
    };
  },
  // What fills up may be of another kind of likeness, but no step down and no leap.
  suits: (visit, asked) => {
    const anchor = anchorOf(visit, asked);
    return anchor === undefined ? () => true : isStepFrom(visit, anchor);
  },
};

const anchorOf = (visit: Visit, asked: Asked): number | undefined => anchorsOf(visit, asked)[0]?.item;

/**
 * Same category, dearer, and within reach: no more than twice the price, and at most one price band above the dearest
 * that the visitor has acted on.
 */
const isStepFrom = (
  { world: { catalogue }, liked: acted }: Visit,
  anchor: number,
): ((item: number) => boolean) => {
  const { category, price, priceBand } = catalogue;
  const bands = [anchor, ...acted.map(({ item }) => item)].map((item) => priceBand[item]!);
  const reach = 1 + Math.max(...bands.filter((band) => band !== noBand));
  return (item) => {
    const ratio = price[item]! / price[anchor]!;
    return (
      category[item] !== noCode &&
      category[item] === category[anchor] &&
      ratio >= step.least &&
      ratio <= step.most &&
      priceBand[item]! <= reach
    );
  };
};
