import { dayMs } from '@homebody/core';
import { maxCandidates, offeredTo } from '../candidates.ts';
import { bestOf } from '../source.ts';
import type { Strategy } from '../strategy.ts';
import { cosineOf, meanVector } from '../vectors/use.ts';
import { actedOn } from '../visit.ts';

/** An item is new for so long. */
const newDays = 60;
/** What of an item's score is its newness alone; the rest has to fit. */
const share = { newness: 0.25, content: 1, category: 0.6, brand: 0.3, band: 0.15 };
/**
 * What the shop took in lately and the visitor has not seen, what fits their taste first: text and attributes need no
 * history. Nothing fills up: the rest is not new.
 */
export const newForYou: Strategy = {
  fallback: [],
  isMixed: true,
  find: (visit, request) => {
    const { world, profile, categories, brands, bands, liked, now } = visit;
    const { catalogue, content } = world;
    const isOffered = offeredTo(visit, request);
    const isKnown = actedOn(visit);
    const taste = content && meanVector(content, liked);
    const scores = new Map<number, number>();
    for (let item = 0; item < catalogue.ids.length; item += 1) {
      const days = (now - (catalogue.addedAt(item) ?? 0)) / dayMs;
      if (days > newDays || isKnown(item) || !isOffered(item)) continue;
      const fit =
        share.content * (taste ? Math.max(0, cosineOf(content, taste, item)) : 0) +
        share.category * (categories[catalogue.category[item]!] ?? 0) +
        share.brand * (brands[catalogue.brand[item]!] ?? 0) +
        share.band * (bands[catalogue.priceBand[item]!] ?? 0);
      scores.set(item, fit + share.newness * (1 - Math.max(0, days) / (newDays + 1)));
    }
    return {
      source: liked.length > 0 ? 'personal' : 'prior',
      scored: bestOf(scores, maxCandidates).map((item) => ({ item, score: scores.get(item)! })),
      reasonOf: (item) => {
        const category = catalogue.categories[catalogue.category[item]!];
        return category !== undefined && profile.affinities.category.has(category)
          ? { kind: 'new-in-category', category }
          : { kind: 'new' };
      },
    };
  },
};
