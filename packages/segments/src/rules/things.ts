import type { EventItem, ItemAttributes } from '@homebody/core';
import { valuesOf } from '@homebody/profile';
import { type Reader, between, fields, oneOrMore, text, whole } from './reader.ts';
import type { Things } from './segment-rule.ts';

const money = between(0, 1e9);

export const thingFields = {
  item: oneOrMore(text),
  category: oneOrMore(text),
  brand: oneOrMore(text),
  priceBand: oneOrMore(whole(0, 4)),
  price: fields<NonNullable<Things['price']>>({ from: money, to: money }),
};

export const readThings: Reader<Things> = fields<Things>(thingFields);

/** An item as rules see it: the catalogue's word, or the event's own where the catalogue is silent. */
export interface Thing {
  readonly item: string;
  readonly category: string | undefined;
  readonly brand: string | undefined;
  readonly priceBand: string | undefined;
  readonly price: number | undefined;
}

export const thingOf = (item: EventItem, known: ItemAttributes | undefined): Thing => ({
  item: item.item_id,
  ...valuesOf(item, known),
  price: known?.price ?? item.price,
});

const nothing: readonly never[] = [];

/** One value or several, as several. */
export const listed = <Value>(values: Value | readonly Value[] | undefined): readonly Value[] =>
  values === undefined ? nothing : Array.isArray(values) ? values : [values as Value];

const has = (wanted: readonly (string | number)[], value: string | undefined): boolean =>
  wanted.length === 0 || (value !== undefined && wanted.some((one) => String(one) === value));

/** Whether an item is one of those that a rule speaks of. */
export const matcherOf = ({ price, ...things }: Things): ((thing: Thing) => boolean) => {
  const [items, categories, brands, bands] = [
    listed(things.item),
    listed(things.category),
    listed(things.brand),
    listed(things.priceBand),
  ];
  const { from = -Infinity, to = Infinity } = price ?? {};
  return (thing) =>
    has(items, thing.item) &&
    has(categories, thing.category) &&
    has(brands, thing.brand) &&
    has(bands, thing.priceBand) &&
    (!price || (thing.price !== undefined && thing.price >= from && thing.price <= to));
};
