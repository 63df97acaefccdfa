import type { Random } from '@homebody/core';
import { normal, pickWeighted } from './draws.ts';
import type { Mind } from './mind.ts';
import type { Facet, World } from './world.ts';

/** A list somebody gets to see: its name in the log and the items on it, first place first. */
export interface ShownList {
  readonly name: string;
  readonly page: 'home' | 'category' | 'search' | 'item';
  readonly items: readonly number[];
  readonly category?: string;
}

const longest = 12;

/** What a visitor opens next: the home page, a category, or a search for what they care about. */
export const openList = (
  world: World,
  mind: Mind,
  random: Random,
  { at, leaning }: { readonly at: number; readonly leaning: Float32Array | undefined },
): ShownList => {
  const { cares } = mind;
  const way = pickWeighted(random, [
    1.1,
    0.7 + cares.category,
    0.6 * cares.brand,
    0.6 * cares.style,
    0.5 * cares.kind,
  ]);
  if (way === 0)
    return { name: 'Bestsellers', page: 'home', items: shown(world, random, at, world.bestsellers) };
  const facet = (['category', 'brand', 'style', 'kind'] as const)[way - 1] as Facet;
  const value = favouriteOf(world, mind, facet, random, { at, leaning });
  const items = shown(world, random, at, world.members[facet][value] ?? []);
  if (facet !== 'category') return { name: 'Search results', page: 'search', items };
  const category = world.values.category[value] ?? '';
  return { name: category, page: 'category', items, category };
};

/** The list below an item: others of the same category, nearest kind first. */
export const similarList = (world: World, item: number, random: Random, at: number): ShownList => {
  const { category, kind } = world.codes;
  const items = shown(
    world,
    random,
    at,
    (world.members.category[category[item] ?? 0] ?? []).filter((other) => other !== item),
    (other) => (kind[other] === kind[item] ? 2 : 0),
  );
  return { name: 'Goes well with this', page: 'item', items: items.slice(0, 6) };
};

const favouriteOf = (
  world: World,
  mind: Mind,
  facet: Facet,
  random: Random,
  { at, leaning }: { readonly at: number; readonly leaning: Float32Array | undefined },
): number => {
  const month = new Date(at).getUTCMonth();
  const season = new Float64Array(world.values[facet].length).fill(1);
  if (facet === 'category') {
    for (const [value, [member = 0]] of world.members.category.entries()) {
      season[value] = (world.seasons[member]?.[month] ?? 1) * Math.exp(leaning?.[member] ?? 0);
    }
  }
  const care = 0.6 + mind.cares[facet];
  return pickWeighted(
    random,
    Float64Array.from(mind.tastes[facet], (taste, value) => Math.exp(care * taste) * (season[value] ?? 1)),
  );
};

// Shops sort by what sells in this season, and shuffle a little so that new things get their turn.
const shown = (
  { quality, addedAt, seasons }: World,
  random: Random,
  at: number,
  listed: readonly number[],
  bonus: (item: number) => number = () => 0,
): readonly number[] => {
  const month = new Date(at).getUTCMonth();
  const ranked: { item: number; rank: number }[] = [];
  for (const item of listed) {
    if ((addedAt[item] ?? 0) > at) continue;
    const season = Math.log(seasons[item]?.[month] ?? 1);
    ranked.push({ item, rank: 0.8 * (quality[item] ?? 0) + season + bonus(item) + 1.1 * normal(random) });
  }
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .slice(0, longest)
    .map(({ item }) => item);
};
