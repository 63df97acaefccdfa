import { seededRandom } from '@homebody/core';
import type { ShopCatalogue, ShopItem } from '../catalogue/shop-item.ts';
import { arrivals } from './channels.ts';
import { normal } from './draws.ts';

/** What people can have a taste for. The order is that of `Tastes`. */
export const facets = ['category', 'brand', 'style', 'material', 'colour', 'kind'] as const;
export type Facet = (typeof facets)[number];

/** The catalogue as arrays, by item index, plus what is true of the items whoever looks at them. */
export interface World {
  readonly items: readonly ShopItem[];
  readonly seasons: readonly (readonly number[])[];
  /** What the way a visit began adds to the utility: by place in `arrivals`, then by item. */
  readonly leanings: readonly Float32Array[];
  /** Values of each facet, and each item's index into them. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly codes: Readonly<Record<Facet, Uint16Array>>;
  /** How dear the item is for its kind: standardized logarithm of the price, mostly −2 to 2. */
  readonly dearness: Float32Array;
  /** How good it is in everybody's eyes: what makes bestsellers. */
  readonly quality: Float32Array;
  /** Epoch milliseconds from which it is in the shop. */
  readonly addedAt: Float64Array;
  /** Item indices by facet and value. */
  readonly members: Readonly<Record<Facet, readonly (readonly number[])[]>>;
  /** The items of which the home page shows some. */
  readonly bestsellers: readonly number[];
}

export const createWorld = ({ items, categories }: ShopCatalogue, seed: number): World => {
  const random = seededRandom(seed ^ 0x5eed);
  const coded = facets.map((facet) => {
    const values = [...new Set(items.map((item) => item[facet]))];
    const codeOf = new Map(values.map((value, code) => [value, code]));
    return { facet, values, codes: Uint16Array.from(items, (item) => codeOf.get(item[facet]) ?? 0) };
  });
  const quality = Float32Array.from(items, () => 0.95 * normal(random));
  return {
    items,
    seasons: items.map(
      ({ categorySlug }) => categories.find(({ slug }) => slug === categorySlug)?.season ?? [],
    ),
    leanings: arrivals.map(({ leaning }) =>
      Float32Array.from(items, ({ categorySlug }) => leaning[categorySlug] ?? 0),
    ),
    values: byFacet(coded, ({ values }) => values),
    codes: byFacet(coded, ({ codes }) => codes),
    dearness: dearnessOf(items),
    quality,
    addedAt: Float64Array.from(items, ({ addedOn }) => Date.parse(addedOn)),
    members: byFacet(coded, ({ values, codes }) =>
      values.map((_, value) => items.flatMap((_, item) => (codes[item] === value ? [item] : []))),
    ),
    bestsellers: items
      .flatMap(({ sensitive }, item) => (sensitive ? [] : [item]))
      .sort((a, b) => (quality[b] ?? 0) - (quality[a] ?? 0))
      .slice(0, 120),
  };
};

const byFacet = <Coded extends { readonly facet: Facet }, Value>(
  coded: readonly Coded[],
  valueOf: (coded: Coded) => Value,
): Readonly<Record<Facet, Value>> =>
  Object.fromEntries(coded.map((one) => [one.facet, valueOf(one)])) as Record<Facet, Value>;

const dearnessOf = (items: readonly ShopItem[]): Float32Array => {
  const logsByKind = new Map<string, number[]>();
  for (const { kind, price } of items) {
    logsByKind.set(kind, [...(logsByKind.get(kind) ?? []), Math.log(price)]);
  }
  return Float32Array.from(items, ({ kind, price }) => {
    const logs = logsByKind.get(kind) ?? [];
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    return Math.max(-2, Math.min(2, (Math.log(price) - mean) / 0.3));
  });
};
