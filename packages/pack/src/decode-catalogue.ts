import type { ItemAttributes, ItemDisplay } from '@homebody/core';
import { type Addresses, addressOf } from './address-column.ts';
import { type Catalogue, noCode } from './catalogue.ts';
import { columnOf } from './column-of.ts';
import type { Columns } from './columns.ts';
import { corrupt } from './corrupt.ts';
import { noBand } from './price-bands.ts';

const section = 'items';

/** The items section, ready to be asked. Throws `pack-corrupt` when its columns do not belong together. */
export const decodeCatalogue = (columns: Columns): Catalogue => {
  const ids = columnOf(columns, section, 'id', 'text');
  const size = ids.length;
  const names = columnOf(columns, section, 'name', 'text', size);
  const categories = columnOf(columns, section, 'categories', 'text');
  const brands = columnOf(columns, section, 'brands', 'text');
  const category = codes(columnOf(columns, section, 'category', 'u16', size), categories, 'category');
  const brand = codes(columnOf(columns, section, 'brand', 'u16', size), brands, 'brand');
  const price = columnOf(columns, section, 'price', 'f32', size);
  const priceBand = columnOf(columns, section, 'priceBand', 'u8', size);
  const url = addresses(columns, 'url', size);
  const image = addresses(columns, 'image', size);
  const currency = textOf(columns, 'currency');

  const indexByItem = new Map(ids.map((id, index) => [id, index]));
  if (indexByItem.size !== size) throw corrupt(section, 'an id twice', 'each id once');

  const attributesAt = (index: number): ItemAttributes =>
    present({
      category: categories[category[index] ?? noCode],
      brand: brands[brand[index] ?? noCode],
      price: numeric(price[index]),
      priceBand: priceBand[index] === noBand ? undefined : priceBand[index],
    });

  return {
    size,
    ids,
    indexOf: (item) => indexByItem.get(item),
    categories,
    brands,
    category,
    brand,
    price,
    priceBand,
    inStock: columnOf(columns, section, 'inStock', 'u8', size),
    consumable: columnOf(columns, section, 'consumable', 'u8', size),
    sensitive: columnOf(columns, section, 'sensitive', 'u8', size),
    attributesOf: (item) => {
      const index = indexByItem.get(item);
      return index === undefined ? undefined : attributesAt(index);
    },
    displayOf: (index): ItemDisplay => {
      const id = ids[index];
      if (id === undefined) throw new RangeError(`No item ${index}; the catalogue has ${size}.`);
      const { category, brand, price } = attributesAt(index);
      return present({
        item_id: id,
        item_name: names[index] ?? '',
        item_category: category,
        item_brand: brand,
        price,
        currency: price === undefined ? undefined : currency || undefined,
        url: addressOf(url, id, index),
        image: addressOf(image, id, index),
      });
    },
  };
};

type Present<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** Without the fields that have nothing to say, so that what comes out clones and compares as written. */
const present = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;

/** Float32 keeps 2.55 as 2.5499999523: rounded back to the digits it can hold, cents come out as they went in. */
const numeric = (value: number | undefined): number | undefined => {
  if (value === undefined || Number.isNaN(value)) return undefined;
  return value < 1e5 ? Number(value.toPrecision(7)) : Math.round(value * 100) / 100;
};

const codes = (column: Uint16Array, names: readonly string[], name: string): Uint16Array => {
  const stray = column.find((code) => code !== noCode && code >= names.length);
  if (stray !== undefined) throw corrupt(section, `"${name}" code ${stray}`, `less than ${names.length}`);
  return column;
};

const textOf = ({ values }: Columns, name: string): string => {
  const value = values[name];
  if (typeof value !== 'string') throw corrupt(section, `value "${name}" is ${typeof value}`, 'text');
  return value;
};

const addresses = (columns: Columns, name: string, size: number): Addresses => {
  const rest = columnOf(columns, section, name, 'text');
  if (rest.length !== 0 && rest.length !== size)
    throw corrupt(section, `column "${name}" has ${rest.length} rows`, `${size} or none`);
  return { template: textOf(columns, `${name}Template`), rest };
};
