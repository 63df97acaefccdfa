import type { AttributesOf } from '@homebody/core';
import type { Catalogue } from '@homebody/pack';
import type { Context } from './context/section.ts';
import { type Groups, groupsOf } from './groups.ts';
import type { Labels } from './labels/section.ts';
import type { Neighbours } from './neighbours/section.ts';
import type { Popularity } from './popularity/section.ts';
import type { Ranker } from './ranker/section.ts';
import type { Rhythm } from './rhythm/section.ts';
import type { ItemVectors } from './vectors/section.ts';

/** The decoded sections that have arrived so far. Everything works without any of them, only worse. */
export interface WorldParts {
  readonly catalogue: Catalogue;
  readonly popularity?: Popularity | undefined;
  readonly context?: Context | undefined;
  readonly neighbours?: Neighbours | undefined;
  readonly vectors?: ItemVectors | undefined;
  readonly content?: ItemVectors | undefined;
  readonly ranker?: Ranker | undefined;
  /** What is bought together, as `neighbours` has what is looked at together. */
  readonly baskets?: Neighbours | undefined;
  readonly rhythm?: Rhythm | undefined;
  /** Present only where the pack's rules ask for tags or families. */
  readonly labels?: Labels | undefined;
}

/** All that is known of the shop, with the orders in it that every request needs. */
export interface World extends WorldParts {
  /** The catalogue's, and whether an item is sensitive: profiles are learned with this one. */
  readonly attributesOf: AttributesOf;
  /** 1 where an item may be recommended to anybody: in stock, and nothing to be profiled by. */
  readonly offered: Uint8Array;
  /** Offered items, most popular first; in catalogue order while popularity is not known. */
  readonly byPopularity: Uint32Array;
  /** Offered items that are rising, strongest first. */
  readonly byTrend: Uint32Array;
  /** Offered items of each category and brand, most popular first. */
  readonly byCategory: Groups;
  readonly byBrand: Groups;
  /** Codes by name. */
  readonly categoryCodes: ReadonlyMap<string, number>;
  readonly brandCodes: ReadonlyMap<string, number>;
}

/** Puts the arrived sections together. Costs a sort of the catalogue, so do it once per arrival. */
export const createWorld = (parts: WorldParts): World => {
  const { catalogue, popularity } = parts;
  const { size, sensitive, inStock } = catalogue;
  const offered = Uint8Array.from({ length: size }, (_, item) => Number(inStock[item] && !sensitive[item]));
  const all = Uint32Array.from({ length: size }, (_, item) => item).filter((item) => offered[item]);
  const popular = popularity?.popularity;
  const trend = popularity?.trend;
  const byPopularity = popular ? bestFirst(all, (item) => popular[item]!) : all;
  const rising = (item: number): number => risingScore(popularity, item);
  return {
    ...parts,
    attributesOf: (id) => {
      const index = catalogue.indexOf(id);
      const known = catalogue.attributesOf(id);
      return index !== undefined && sensitive[index] ? { ...known, sensitive: true } : known;
    },
    offered,
    byPopularity,
    byTrend: trend
      ? bestFirst(
          all.filter((item) => rising(item) > 0),
          rising,
        )
      : new Uint32Array(),
    byCategory: groupsOf(byPopularity, catalogue.category, catalogue.categories.length),
    byBrand: groupsOf(byPopularity, catalogue.brand, catalogue.brands.length),
    categoryCodes: codesOf(catalogue.categories),
    brandCodes: codesOf(catalogue.brands),
  };
};

const codesOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, code) => [name, code]));

/** A trend counts as much as there are people in it. */
export const risingScore = (popularity: Popularity | undefined, item: number): number =>
  popularity ? Math.max(0, popularity.trend[item]!) * popularity.popularity[item]! : 0;

/** Ties break by index, so that the same pack gives the same page on every device. */
const bestFirst = (items: Uint32Array, scoreOf: (item: number) => number): Uint32Array =>
  items.slice().sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
