import { type ItemId, type Reason, type StoredEvent, dayMs, minuteMs, seededRandom } from '@homebody/core';
import { initialWeights } from '@homebody/learning';
import { correct } from '@homebody/profile';
import { describe, expect, test } from 'vitest';
import { buildBaskets } from './baskets/build.ts';
import { countBaskets } from './baskets/count.ts';
import { maxCandidates, offeredTo } from './candidates.ts';
import { featureNames } from './feature-names.ts';
import { fillSlot } from './fill-slot.ts';
import { buildRhythm } from './rhythm/build.ts';
import { countRhythm } from './rhythm/count.ts';
import { type StrategyName, strategies, strategyNames } from './strategies.ts';
import type { Strategy } from './strategy.ts';
import { eventAt, profileOf, shopEnd, tinyLogs, tinyRows, tinyWorld } from './tiny-shop.ts';
import { type Visit, visitOf } from './visit.ts';
import { type World, createWorld } from './world.ts';

const rows = tinyRows.map((row, index) => ({
  ...row,
  consumable: index % 6 === 2,
  ...(index % 10 === 3 && { addedAt: shopEnd - (index % 50) * dayMs }),
}));

/** Whoever put something in the cart bought it with the next thing, and lamps again every three weeks. */
const withPurchases = (log: readonly StoredEvent[], index: number): readonly StoredEvent[] =>
  log
    .flatMap((event, place) => {
      if (event.name !== 'add_to_cart' || place % 5 === index % 5) return [event];
      const item = event.data['items'] as readonly { readonly item_id: ItemId }[];
      const [, number = '0'] = item[0]!.item_id.split('-');
      const next = rows[(Number(number) + 1) % rows.length]!.id;
      const order = eventAt('purchase', event.at + minuteMs, item[0]!.item_id, next);
      return [
        event,
        order,
        ...(Number(number) % 6 === 2 ? [eventAt('purchase', event.at + 21 * dayMs, item[0]!.item_id)] : []),
      ];
    })
    .sort((a, b) => a.at - b.at);

const logsOf = (visitors: number, seed: number, steps?: number) =>
  tinyLogs(visitors, seed, steps).map(withPurchases);

const learned = tinyWorld(logsOf(150, 1), { rows, least: { pair: 2, item: 3, group: 5 } });
const { catalogue } = learned;
const bought = countBaskets(logsOf(150, 1), catalogue.indexOf, shopEnd);
const least = { pair: 2, item: 3, group: 5 };
const whole = createWorld({
  ...learned,
  // The logs end before the week that trends are counted in.
  popularity: {
    popularity: learned.popularity!.popularity,
    trend: Float32Array.from(rows, (_, index) => (index % 9 === 0 ? 0.5 : 0)),
  },
  baskets: buildBaskets(bought.pairs, bought.buyers, rows, least),
  rhythm: buildRhythm(
    countRhythm(logsOf(150, 1), catalogue.indexOf, (item) =>
      rows[item]?.consumable ? catalogue.category[item] : undefined,
    ),
    rows,
    (item) => catalogue.category[item]!,
    least,
  ),
  ranker: {
    weights: initialWeights({ inputs: featureNames.length, hidden: 8, dim: 24 }, seededRandom(1)),
    scale: new Float32Array(featureNames.length).fill(1),
  },
});

/** What may have arrived of a pack, from the catalogue alone to everything. */
const worlds: readonly World[] = [
  whole,
  createWorld({ catalogue }),
  ...(['popularity', 'neighbours', 'baskets', 'rhythm', 'content', 'vectors', 'ranker'] as const).flatMap(
    (name) => [createWorld({ catalogue, [name]: whole[name] }), createWorld({ ...whole, [name]: undefined })],
  ),
];

const visitors: readonly (readonly StoredEvent[])[] = [[], ...logsOf(8, 2), ...logsOf(1, 3, 1)];
const pages: readonly (ItemId | undefined)[] = [
  undefined,
  'lamps-2',
  'tables-0',
  'no-such-item',
  '__proto__',
];

const visitsIn = (world: World): readonly Visit[] =>
  visitors.map((log, index) => {
    const profile = profileOf(world, log);
    const now = shopEnd - (index % 3) * 10 * dayMs;
    return visitOf(world, index === 3 ? correct(profile, 'category', 'lamps', 'less') : profile, now);
  });

/** Whether a reason says what is so. */
const isTrue = (
  reason: Reason,
  item: number,
  { world, profile, histories }: Visit,
  page: ItemId | undefined,
): boolean => {
  const history = histories.get(item);
  const isNamed = (id: ItemId): boolean => id === page || profile.items.has(id);
  switch (reason.kind) {
    case 'viewed-together':
    case 'similar-to':
      return isNamed(reason.because);
    case 'bought-together':
    case 'goes-with-cart': {
      const anchor = world.catalogue.indexOf(reason.because)!;
      const { offsets, targets } = world.baskets!;
      const isPair = targets.subarray(offsets[anchor], offsets[anchor + 1]).includes(item);
      const inCart = profile.items.get(reason.because)?.inCart === true;
      return isPair && (reason.kind === 'goes-with-cart' ? inCart : reason.because === page);
    }
    case 'better-than': {
      const anchor = world.catalogue.indexOf(reason.because)!;
      return isNamed(reason.because) && world.catalogue.price[item]! > world.catalogue.price[anchor]!;
    }
    case 'your-category':
    case 'new-in-category':
      return (
        profile.affinities.category.has(reason.category) &&
        world.catalogue.categories[world.catalogue.category[item]!] === reason.category
      );
    case 'your-brand':
      return profile.affinities.brand.has(reason.brand);
    case 'seen-before':
      return history !== undefined && history.views + history.carts > 0;
    case 'bought-before':
      return (history?.purchases ?? 0) > 0;
    case 'due-again':
      return new Date(history!.boughtAt!.last).toISOString().startsWith(reason.since);
    case 'new':
      return world.catalogue.addedAt(item) !== undefined;
    case 'trending':
      return world.byTrend.includes(item);
    case 'popular':
      return world.popularity !== undefined;
    case 'pinned':
      return false;
  }
};

/** What every way of filling a slot must keep. */
export const itKeepsTheStrategyContract = (name: StrategyName): void => {
  const strategy: Strategy = strategies[name];
  const slot = { slot: 'x', strategy: name, limit: 6 };
  const fill = (visit: Visit, item: ItemId | undefined, exclude: readonly ItemId[] = []) =>
    fillSlot(visit, slot, { limit: 6, item, exclude }, undefined);

  describe(`the strategy ${name} keeps the contract`, () => {
    test('[P7] it never offers what must not be offered, within its limit, each item once', () => {
      for (const visit of visitsIn(whole))
        for (const item of pages) {
          const exclude = catalogue.ids.slice(20, 60);
          const { picks } = fill(visit, item, exclude);
          expect(picks.length).toBeLessThanOrEqual(6);
          expect(new Set(picks.map((pick) => pick.item)).size).toBe(picks.length);
          for (const pick of picks) {
            expect(catalogue.inStock[pick.item], 'sold out').toBe(1);
            expect(catalogue.sensitive[pick.item], 'sensitive').toBe(0);
            expect([item, ...exclude], 'asked to leave out').not.toContain(catalogue.ids[pick.item]);
            const history = visit.histories.get(pick.item);
            expect(history?.inCart ?? false, 'in the cart').toBe(false);
            if (history?.purchases) expect(catalogue.consumable[pick.item], 'bought already').toBe(1);
            if (visit.profile.corrections.size > 0)
              expect(catalogue.ids[pick.item], 'not for this visitor').not.toMatch(/^lamps/);
          }
        }
    });

    test('what it finds is in order of score, above 0, each once, and only what it was allowed', () => {
      for (const visit of visitsIn(whole))
        for (const item of pages) {
          const allows = (index: number): boolean => index % 3 > 0;
          const scored = strategy.find(visit, { limit: 6, item, allows }, undefined)?.scored ?? [];
          expect(scored.length).toBeLessThanOrEqual(Math.max(maxCandidates, catalogue.size));
          expect(new Set(scored.map((one) => one.item)).size).toBe(scored.length);
          scored.forEach(({ score }, at) => {
            expect(score).toBeGreaterThan(0);
            if (at > 0) expect(score).toBeLessThanOrEqual(scored[at - 1]!.score);
          });
          const isOffered = offeredTo(visit, { item, allows });
          expect(scored.every((one) => isOffered(one.item))).toBe(true);
        }
    });

    test('it finds something by itself for somebody', () => {
      const found = visitsIn(whole).flatMap((visit) =>
        pages.map((item) => strategy.find(visit, { limit: 6, item }, undefined)?.scored.length ?? 0),
      );
      expect(Math.max(...found)).toBeGreaterThan(0);
    });

    test('[P5] every reason is true', () => {
      for (const visit of visitsIn(whole))
        for (const page of pages)
          for (const { item, reason } of fill(visit, page).picks)
            expect(
              isTrue(reason, item, visit, page),
              `${catalogue.ids[item]}: ${JSON.stringify(reason)}`,
            ).toBe(true);
    });

    test('the same visit gives the same answer, and the profile is left as it was', () => {
      for (const visit of visitsIn(whole)) {
        const before = structuredClone(visit.profile);
        expect(fill(visit, 'lamps-2')).toEqual(fill(visit, 'lamps-2'));
        expect(visit.profile).toEqual(before);
      }
    });

    test('it answers, or is silent, whatever of the pack has arrived', () => {
      for (const world of worlds)
        for (const visit of visitsIn(world))
          for (const page of pages) {
            const { source, picks } = fill(visit, page);
            if (picks.length === 0) expect(source).toBe('default');
          }
    });

    test('what the slot promises holds for whoever fills it up', () => {
      for (const visit of visitsIn(whole))
        for (const item of pages) {
          const suits = strategy.suits?.(visit, { item }) ?? (() => true);
          for (const pick of fill(visit, item).picks) expect(suits(pick.item)).toBe(true);
        }
    });

    test('its fallback chain names others, each once, and ends with what everybody likes or is empty', () => {
      const { fallback } = strategy;
      expect(new Set([name, ...fallback]).size).toBe(1 + fallback.length);
      for (const link of fallback) expect(strategyNames).toContain(link);
      expect([undefined, 'popular']).toContain(fallback.at(-1));
    });
  });
};
