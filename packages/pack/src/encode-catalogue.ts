import type { CatalogueRow } from './catalogue-row.ts';
import { noCode } from './catalogue.ts';
import { encodeAddresses } from './address-column.ts';
import type { Columns } from './columns.ts';
import { encodeIds } from './id-column.ts';
import { encodeAges } from './age-column.ts';
import { priceBandsOf } from './price-bands.ts';

/** Version of the items section's shape. */
export const catalogueVersion = 1;

export interface EncodeOptions {
  readonly currency?: string;
  /** Epoch milliseconds: no item came into the shop later. */
  readonly latest?: number;
}

/** The items section, one row per item in the order given: that order is every other section's item index. */
export const encodeCatalogue = (
  items: readonly CatalogueRow[],
  { currency = '', latest = Infinity }: EncodeOptions = {},
): Columns => {
  const ids = items.map(({ id }) => id);
  const names = items.map(({ name }) => name);
  const { rest, named } = encodeIds(ids, names);
  const [categories, category] = codesOf(items.map(({ category }) => category));
  const [brands, brand] = codesOf(items.map(({ brand }) => brand));
  const price = Float32Array.from(items, ({ price }) => price ?? NaN);
  const { age, newestDay } = encodeAges(items, latest);
  const url = encodeAddresses(
    ids,
    items.map(({ url }) => url),
  );
  const image = encodeAddresses(
    ids,
    items.map(({ image }) => image),
  );
  return {
    columns: {
      id: rest,
      named,
      name: names,
      categories,
      category,
      brands,
      brand,
      price,
      priceBand: priceBandsOf(price, category),
      inStock: Uint8Array.from(items, ({ inStock = true }) => Number(inStock)),
      consumable: Uint8Array.from(items, ({ consumable = false }) => Number(consumable)),
      sensitive: Uint8Array.from(items, ({ sensitive = false }) => Number(sensitive)),
      ...(age && { age }),
      url: url.rest,
      image: image.rest,
    },
    values: {
      size: items.length,
      currency,
      ...(age && { newestDay }),
      urlTemplate: url.template,
      imageTemplate: image.template,
    },
  };
};

/** Distinct values in order of appearance, and each row's place among them. */
const codesOf = (values: readonly (string | undefined)[]): readonly [string[], Uint16Array] => {
  const codes = new Map<string, number>();
  const column = Uint16Array.from(values, (value) => {
    if (!value) return noCode;
    const code = codes.get(value) ?? codes.size;
    // The 65,535th distinct value and later ones are left without a code.
    if (code >= noCode) return noCode;
    codes.set(value, code);
    return code;
  });
  return [[...codes.keys()], column];
};
