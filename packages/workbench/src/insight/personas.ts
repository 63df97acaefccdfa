/** The pack's clusters as kinds of visitors: how many people each has, which part of the revenue, and what they buy. */
import { type StoredEvent, itemsOf } from '@homebody/core';
import type { OpenedPack } from '../check/open-pack.ts';
import { nearestClusters } from '../clusters/cluster-people.ts';
import { type Histories, historiesOf } from '../clusters/histories.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { type Estimate, shareOf, shareOfAmount } from './estimate.ts';
import type { Said } from './statement.ts';

export interface Persona {
  /** The cluster's, as campaigns and segments name it. */
  readonly id: string;
  /** In the pack's own words. */
  readonly name: string;
  readonly people: number;
  readonly share: Estimate;
  /** `undefined` where nobody bought for anything. */
  readonly valueShare: Estimate | undefined;
  /** The categories that most of them bought of. */
  readonly buys: readonly { readonly category: string; readonly share: Estimate }[];
}

export interface Personas {
  /** People who were looked at. */
  readonly people: number;
  /** The largest first. */
  readonly personas: readonly Persona[];
  /** Clusters of fewer people than the least. */
  readonly tooSmall: number;
}

/** What one person bought: of which categories, and for how much. */
export interface Bought {
  readonly categories: ReadonlySet<string>;
  readonly value: number;
}

const mostBought = 3;

/** Of those of the table `events` who did something in its last 90 days, as many as clusters are made of. */
export const personasOf = async (
  engine: QueryEngine,
  { world, clusters, words, manifest }: Pick<OpenedPack, 'world' | 'clusters' | 'words' | 'manifest'>,
  lastAt: number,
): Promise<Said<Personas>> => {
  if (!world || !clusters) return { tooThin: 'The pack has no clusters of visitors; its build says why.' };
  const histories = await historiesOf(engine, world.catalogue, { lastAt });
  const names = new Map(words?.ids.map((id, at) => [id, words.said['en']?.[at] ?? id]));
  return personasFrom(histories.map(boughtIn), nearestClusters(histories, clusters, world.attributesOf), {
    names: new Map(clusters.ids.map((id) => [id, names.get(id) ?? id])),
    least: manifest.k.group,
  });
};

const boughtIn = (events: Histories[number]): Bought => {
  const items = events
    .filter(({ name }) => name === 'purchase')
    .flatMap((event: StoredEvent) => [...itemsOf(event)]);
  return {
    categories: new Set(
      items.flatMap(({ item_category: category }) => (category === undefined ? [] : [category])),
    ),
    value: items.reduce((sum, { price = 0, quantity = 1 }) => sum + price * quantity, 0),
  };
};

export interface PersonaOptions {
  /** Of clusters, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly least: number;
}

/** `of` has everybody's cluster, `undefined` for people of whom too little is known. */
export const personasFrom = (
  bought: readonly Bought[],
  of: readonly (string | undefined)[],
  { names, least }: PersonaOptions,
): Said<Personas> => {
  const known = bought.filter((_, at) => of[at] !== undefined);
  const all = amountsOf(known);
  const personas = [...names].flatMap(([id, name]) => {
    const own = bought.filter((_, at) => of[at] === id);
    if (own.length < least) return [];
    return [
      {
        id,
        name,
        people: own.length,
        share: shareOf(own.length, known.length),
        valueShare: all.value > 0 ? shareOfAmount(amountsOf(own), all) : undefined,
        buys: buysOf(own),
      },
    ];
  });
  if (personas.length === 0)
    return { tooThin: `No cluster of the pack has ${least} people in the last 90 days of this log.` };
  return {
    people: known.length,
    personas: personas.toSorted((a, b) => b.people - a.people),
    tooSmall: names.size - personas.length,
  };
};

const amountsOf = (bought: readonly Bought[]) => ({
  value: bought.reduce((sum, { value }) => sum + value, 0),
  squares: bought.reduce((sum, { value }) => sum + value * value, 0),
});

const buysOf = (bought: readonly Bought[]): Persona['buys'] => {
  const people = new Map<string, number>();
  for (const { categories } of bought)
    for (const category of categories) people.set(category, (people.get(category) ?? 0) + 1);
  return [...people]
    .sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
    .slice(0, mostBought)
    .map(([category, count]) => ({ category, share: shareOf(count, bought.length) }));
};
