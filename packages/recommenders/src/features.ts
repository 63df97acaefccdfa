import { dayMs } from '@homebody/core';
import { noBand, noCode } from '@homebody/pack';
import { featureIndex as at, featureNames } from './feature-names.ts';
import { popularityFor } from './context/use.ts';
import { togetherWith } from './neighbours/use.ts';
import type { RankedSource } from './prepare-sources.ts';
import { shareOf } from './share-of.ts';
import { cosineOf, meanVector } from './vectors/use.ts';
import type { Visit } from './visit.ts';

/** Table weight at which two items count as half certain to belong together. */
const halfTogether = 0.1;

/**
 * Fills one row of features per candidate, `items.length` × `featureNames.length` into `out`, each multiplied by the ranker's scale.
 * Everything is read from the visit alone, so that what happens later can't leak in.
 */
export const fillFeatures = (
  visit: Visit,
  sources: readonly RankedSource[],
  items: readonly number[],
  out: Float32Array,
): Float32Array => {
  const { world, recents, now } = visit;
  const { catalogue, content, vectors, ranker, popularity } = world;
  const last = recents.slice(0, 1);
  const lastItem = last[0]?.item;
  const lastTogether = togetherWith(world.neighbours, last);
  const lastBest = Math.max(0, ...lastTogether.values());
  const cartTogether = togetherWith(
    world.neighbours,
    visit.cart.map((item) => ({ item, weight: 1 })),
  );
  const lastContent = content && meanVector(content, last);
  const lastVector = vectors && meanVector(vectors, last);
  const longContent = content && meanVector(content, visit.liked);
  const longVector = vectors && meanVector(vectors, visit.liked);
  const passedOver = content && meanVector(content, visit.passedOver);
  const together = sources.find(({ name }) => name === 'together');
  const categoryShare = shareOf(visit.session, catalogue.category);
  const brandShare = shareOf(visit.session, catalogue.brand);
  const session = new Set(visit.session);
  const cold = 1 / (1 + recents.length);
  const inContext = popularityFor(visit);
  const isLike = (codes: Uint16Array | Uint8Array, item: number): number =>
    lastItem !== undefined && codes[item] !== noCode && codes[item] === codes[lastItem] ? 1 : 0;

  const inputs = featureNames.length;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    const row = out.subarray(index * inputs, (index + 1) * inputs).fill(0);
    for (let source = 0; source < sources.length; source += 1) {
      const { feature, scale, scoreOf } = sources[source]!;
      if (scale) row[feature] = Math.min(1, scoreOf(item) * scale);
    }
    const raw = together?.scoreOf(item) ?? 0;
    row[at.togetherRaw] = raw / (raw + halfTogether);
    if (lastBest) row[at.togetherLast] = (lastTogether.get(item) ?? 0) / lastBest;
    if (lastContent) row[at.contentLast] = unit(cosineOf(content, lastContent, item));
    if (longContent) row[at.contentLong] = unit(cosineOf(content, longContent, item));
    if (longVector) row[at.vectorLong] = unit(cosineOf(vectors, longVector, item));
    if (passedOver) row[at.contentPassedOver] = unit(cosineOf(content, passedOver, item));
    if (lastVector) row[at.vectorLast] = unit(cosineOf(vectors, lastVector, item));
    // How popular an item is, is comparable between requests as it stands.
    row[at.popularity] = popularity?.popularity[item] || popularity?.composed?.[item] || 0;
    // Room above the most popular item for what lifts it.
    row[at.contextPopularity] = Math.min(1, inContext(item) / 1.5);
    row[at.coldPopularity] = row[at.contextPopularity]! * cold;

    row[at.categoryAffinity] = visit.categories[catalogue.category[item]!] ?? 0;
    row[at.brandAffinity] = visit.brands[catalogue.brand[item]!] ?? 0;
    row[at.bandAffinity] = visit.bands[catalogue.priceBand[item]!] ?? 0;
    row[at.sameCategoryAsLast] = isLike(catalogue.category, item);
    row[at.sameBrandAsLast] = isLike(catalogue.brand, item);
    row[at.sameBandAsLast] = isLike(catalogue.priceBand, item);
    row[at.sessionCategoryShare] = categoryShare(item);
    row[at.sessionBrandShare] = brandShare(item);
    const price = catalogue.price[item]!;
    if (visit.meanLogPrice !== undefined && price > 0) {
      const above = Math.max(-2, Math.min(2, Math.log(price) - visit.meanLogPrice)) / 2;
      row[at.priceAboveMean] = Math.max(0, above);
      row[at.priceBelowMean] = Math.max(0, -above);
    }
    const cart = cartTogether.get(item) ?? 0;
    row[at.togetherWithCart] = cart / (cart + halfTogether);

    const history = visit.histories.get(item);
    const wasThere = history !== undefined && history.views + history.carts + history.purchases > 0;
    if (history) {
      row[at.timesSeen] = Math.min(1, Math.log1p(history.views) / Math.log(11));
      row[at.seenRecently] = wasThere ? Math.exp(-Math.max(0, now - history.lastAt) / (7 * dayMs)) : 0;
      row[at.bought] = history.purchases ? 1 : 0;
      row[at.shownInVain] = Math.min(1, Math.log1p(history.shown) / Math.log(21));
    }
    row[at.seenThisSession] = session.has(item) ? 1 : 0;
    const band = catalogue.priceBand[item]!;
    row[at.dearness] = band === noBand ? 0.5 : band / 4;
    if (ranker) for (let k = 0; k < inputs; k += 1) row[k]! *= ranker.scale[k]!;
  }
  return out;
};

/** Rounded vectors may be a little longer than 1. */
const unit = (cosine: number): number => Math.max(0, Math.min(1, cosine));
