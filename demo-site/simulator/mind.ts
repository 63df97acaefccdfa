import type { Random } from '@homebody/core';
import { normal, pickWeighted } from './draws.ts';
import { type Facet, type World, facets } from './world.ts';

/** What a visitor goes by. Two visitors with the same taste but other cares choose differently. */
export const personas = [
  'category-focused',
  'brand-loyal',
  'price-driven',
  'style-driven',
  'balanced',
] as const;
export type Persona = (typeof personas)[number];

type Cares = Readonly<Record<Facet | 'price', number>>;

/** Weights of each facet's taste, and of the price, in the utility. */
const cares: Readonly<Record<Persona, Cares>> = {
  'category-focused': {
    category: 1.7,
    brand: 0.3,
    style: 0.3,
    material: 0.3,
    colour: 0.3,
    kind: 1.1,
    price: 0.2,
  },
  'brand-loyal': { category: 0.7, brand: 1.9, style: 0.4, material: 0.2, colour: 0.2, kind: 0.3, price: 0.2 },
  'price-driven': {
    category: 0.9,
    brand: 0.2,
    style: 0.2,
    material: 0.2,
    colour: 0.2,
    kind: 0.5,
    price: 1.5,
  },
  'style-driven': {
    category: 0.6,
    brand: 0.4,
    style: 1.7,
    material: 0.8,
    colour: 0.7,
    kind: 0.3,
    price: 0.2,
  },
  balanced: { category: 1.1, brand: 0.7, style: 0.7, material: 0.4, colour: 0.4, kind: 0.6, price: 0.5 },
};

const shares = [0.28, 0.2, 0.18, 0.2, 0.14];

/** How many values of a facet somebody really likes, at most. */
const favourites: Readonly<Record<Facet, number>> = {
  category: 3,
  brand: 2,
  style: 1,
  material: 2,
  colour: 2,
  kind: 4,
};

/** One visitor's latent mind: everything about them that decides what they do. */
export interface Mind {
  readonly persona: Persona;
  readonly cares: Cares;
  readonly tastes: Readonly<Record<Facet, Float32Array>>;
  /** The dearness they look for; the cheapest for the price-driven. */
  readonly dearness: number;
  /** Added to the utility of what they have seen before: negative seeks novelty, positive repeats. */
  readonly familiarity: number;
  /** Probability that there will be another visit after this one. */
  readonly staying: number;
  /** Middle of the days between two visits. */
  readonly gapDays: number;
  /** How readily they put things in the cart, as a logit. */
  readonly eagerness: number;
  readonly restocks: boolean;
  /** The visitor's utility of every item: the ground truth. */
  readonly utilities: Float32Array;
}

/** Leave `wish` out for a visitor like any other; set it to make one with a known taste. */
export interface Wish {
  readonly persona?: Persona;
  /** Values liked (+) or disliked (−) on top of chance, e.g. `{ category: { 'Garden': 3 } }`. */
  readonly likes?: Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;
}

export const createMind = (world: World, random: Random, wish: Wish = {}): Mind => {
  const drawn = personas[pickWeighted(random, shares)] as Persona;
  const persona = wish.persona ?? drawn;
  const own = Object.fromEntries(
    Object.entries(cares[persona]).map(([facet, care]) => [facet, care * Math.exp(0.25 * normal(random))]),
  ) as unknown as Cares;
  const tastes = Object.fromEntries(
    facets.map((facet) => [facet, tasteFor(facet, world, random, wish)]),
  ) as unknown as Mind['tastes'];
  const dearness = persona === 'price-driven' ? -1.6 + 0.3 * normal(random) : 0.9 * normal(random);
  // Every eighth visitor is a regular; most of the others are seen once or twice.
  const regular = random() < 0.12;
  return {
    persona,
    cares: own,
    tastes,
    dearness,
    familiarity: random() < 0.55 ? -1.6 : 0.7,
    staying: regular ? 0.86 + 0.08 * random() : 0.1 + 0.35 * random(),
    gapDays: regular ? 3 + 5 * random() : 5 + 12 * random(),
    eagerness: -5.2 + 0.6 * normal(random),
    restocks: random() < 0.6,
    utilities: utilitiesOf(world, { cares: own, tastes, dearness }, random),
  };
};

const tasteFor = (facet: Facet, world: World, random: Random, wish: Wish): Float32Array => {
  const values = world.values[facet];
  const taste = Float32Array.from(values, () => 0.45 * normal(random) - 0.3);
  const liked = 1 + Math.floor(random() * favourites[facet]);
  for (let count = 0; count < liked; count++) {
    const value = Math.floor(random() * values.length);
    taste[value] = 1.1 + 0.9 * random();
  }
  for (const [value, strength] of Object.entries(wish.likes?.[facet] ?? {})) {
    const place = values.indexOf(value);
    if (place < 0) throw new Error(`No item of the catalogue has the ${facet} "${value}".`);
    taste[place] = strength;
  }
  return taste;
};

const utilitiesOf = (
  { codes, dearness, quality }: World,
  mind: Pick<Mind, 'cares' | 'tastes' | 'dearness'>,
  random: Random,
): Float32Array => {
  const utilities = Float32Array.from(quality);
  for (const facet of facets) {
    const code = codes[facet];
    const worth = mind.tastes[facet].map((taste) => mind.cares[facet] * taste);
    for (let item = 0; item < utilities.length; item++) utilities[item]! += worth[code[item]!]!;
  }
  for (let item = 0; item < utilities.length; item++) {
    const off = dearness[item]! - mind.dearness;
    // The last term is what nobody can know: this visitor and this very item.
    utilities[item]! += 0.6 * (random() - 0.5) - 0.35 * mind.cares.price * off * off;
  }
  return utilities;
};
