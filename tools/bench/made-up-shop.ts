import { type Random, seededRandom } from '@homebody/core';
import { initialWeights } from '@homebody/learning';
import {
  type CatalogueRow,
  type Columns,
  encodeCatalogue,
  orderCatalogue,
  splitCatalogue,
} from '@homebody/pack';
import {
  type ItemRow,
  type PairRow,
  buildContent,
  buildNeighbours,
  buildPopularity,
  buildVectors,
  featureNames,
  recommenderSections,
} from '@homebody/recommenders';

export interface MadeUpSection {
  readonly name: string;
  readonly load: 'first' | 'later';
  readonly columns: Columns;
}

const makers = ['Alder', 'Brook', 'Cove', 'Dune', 'Ember', 'Fjord', 'Grove', 'Heath', 'Isle', 'Juniper'];
const surnames = ['Works', 'House', 'Mills', 'and Sons', 'Studio', 'Supply', 'Trading', 'Craft'];
const materials = [
  'oak',
  'ash',
  'steel',
  'linen',
  'wool',
  'glass',
  'clay',
  'brass',
  'cork',
  'stone',
  'pine',
  'felt',
];
const traits = [
  'small',
  'tall',
  'round',
  'folding',
  'ribbed',
  'woven',
  'light',
  'heavy',
  'hand-made',
  'plain',
];
const colours = [
  'white',
  'sand',
  'moss',
  'navy',
  'rust',
  'slate',
  'plum',
  'honey',
  'ivory',
  'teal',
  'coal',
  'rose',
];
const things = [
  'table',
  'chair',
  'stool',
  'shelf',
  'lamp',
  'rug',
  'vase',
  'bowl',
  'mug',
  'plate',
  'jug',
  'pot',
  'pan',
  'knife',
  'board',
  'apron',
  'towel',
  'throw',
  'cushion',
  'curtain',
  'mirror',
  'clock',
  'basket',
  'box',
  'tray',
  'candle',
  'soap',
  'brush',
  'broom',
  'trowel',
  'spade',
  'planter',
  'hook',
  'rack',
  'bench',
  'desk',
  'notebook',
  'pen',
  'bag',
  'tent',
];

/**
 * Every section of a pack for a shop of so many items, built by the real builds from made-up counts. Names are
 * put together from words and a model number, as long as those of a real shop; every item has 20 neighbours. Items are
 * in the order that the workbench puts them in.
 */
export const madeUpShop = (size: number): readonly MadeUpSection[] => {
  const random = seededRandom(1);
  const { rows, items, pairs } = inPackOrder(rowsOf(size, random), countsOf(size, random));
  const content = buildContent(rows);
  const { popularity, neighbours, vectors, content: contentSection, ranker } = recommenderSections;
  const shape = { inputs: featureNames.length, hidden: 16, dim: 24 };
  const scale = Float32Array.from({ length: shape.inputs }, () => 1 + random());
  const part = (name: string, load: MadeUpSection['load'], columns: Columns): MadeUpSection => ({
    name,
    load,
    columns,
  });
  const { first, rest } = splitCatalogue(encodeCatalogue(rows, { currency: 'EUR' }));
  return [
    part('items', 'first', first),
    part('popularity', popularity.load, popularity.encode(buildPopularity(items, size))),
    part('ranker', ranker.load, ranker.encode({ weights: initialWeights(shape, random), scale })),
    ...(rest ? [part('more-items', 'later', rest)] : []),
    part('neighbours', neighbours.load, neighbours.encode(buildNeighbours(pairs, items, size))),
    part('vectors', vectors.load, vectors.encode(buildVectors(pairs, items, content))),
    part('content', contentSection.load, contentSection.encode(content)),
  ];
};

const rowsOf = (size: number, random: Random): readonly CatalogueRow[] => {
  const one = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  return Array.from({ length: size }, (_, index) => {
    const thing = things[index % things.length]!;
    const name = `${one(traits)} ${one(materials)} ${thing}, ${one(colours)} ${100 + Math.floor(random() * 900)}`;
    const id = `${name.replaceAll(/[^a-z0-9]+/g, '-')}-${index}`;
    return {
      id,
      name,
      category: thing,
      brand: `${one(makers)} ${one(surnames)}`,
      price: Math.round(5 + 300 * random() ** 3) - 0.1,
      url: `/item/${id}/`,
      image: `/images/${id}.jpg`,
      inStock: random() > 0.03,
      consumable: thing === 'soap' || thing === 'candle',
    };
  });
};

const countsOf = (size: number, random: Random): Counts => {
  const items = Array.from({ length: size }, (_, item): ItemRow => {
    const people = 10 + Math.floor(2_000 * random() ** 4);
    return {
      item,
      people,
      weight: people * (1 + random()),
      recentPeople: Math.floor(people * 0.1 * random()),
      earlierPeople: Math.floor(people * 0.4 * random()),
    };
  });
  const pairs: PairRow[] = [];
  for (let a = 0; a < size; a++) {
    for (let seen = 0; seen < 20; seen++) {
      const alike = (a + things.length * Math.floor(random() * 40)) % size;
      const b = random() < 0.75 ? alike : Math.floor(random() * size);
      if (a !== b)
        pairs.push({ a, b, weight: 1 + 40 * random() ** 3, people: 5 + Math.floor(40 * random() ** 3) });
    }
  }
  return { items, pairs };
};

interface Counts {
  readonly items: readonly ItemRow[];
  readonly pairs: readonly PairRow[];
}

const inPackOrder = (
  rows: readonly CatalogueRow[],
  { items, pairs }: Counts,
): Counts & { readonly rows: readonly CatalogueRow[] } => {
  const oldPlace = new Map(rows.map((row, place) => [row, place]));
  const ordered = orderCatalogue(rows, (row) => items[oldPlace.get(row)!]!.people);
  const place = new Uint32Array(rows.length);
  ordered.forEach((row, index) => (place[oldPlace.get(row)!] = index));
  return {
    rows: ordered,
    items: items.map((row) => ({ ...row, item: place[row.item]! })),
    pairs: pairs.map((pair) => ({ ...pair, a: place[pair.a]!, b: place[pair.b]! })),
  };
};
