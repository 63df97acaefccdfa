import type { ItemAttributes, ItemDisplay } from '@homebody/core';
import { addedAtOf } from './age-column.ts';
import { type Addresses, addressOf } from './address-column.ts';
import { type Catalogue, noCode } from './catalogue.ts';
import { columnOf, numberOf } from './column-of.ts';
import type { Columns } from './columns.ts';
import { corrupt } from './corrupt.ts';
import { decodeIds } from './id-column.ts';
import { noBand } from './price-bands.ts';

const section = 'items';

/** No shop has more; room is made for as many as a catalogue claims. */
const maxItems = 2 ** 20;

/**
 * The items section, or its first part, ready to be asked. Throws `pack-corrupt` when its columns do not belong
 * together.
 */
export const decodeCatalogue = (columns: Columns): Catalogue => {
  const names = columnOf(columns, section, 'name', 'text');
  const rows = names.length;
  const rest = columnOf(columns, section, 'id', 'text', rows);
  const ids = decodeIds({ rest, named: columnOf(columns, section, 'named', 'u8', rows) }, names);
  const categories = columnOf(columns, section, 'categories', 'text');
  const brands = columnOf(columns, section, 'brands', 'text');
  const category = codes(columnOf(columns, section, 'category', 'u16', rows), categories, 'category');
  const brand = codes(columnOf(columns, section, 'brand', 'u16', rows), brands, 'brand');
  const price = columnOf(columns, section, 'price', 'f32', rows);
  const priceBand = columnOf(columns, section, 'priceBand', 'u8', rows);
  const url = addresses(columns, 'url', rows);
  const image = addresses(columns, 'image', rows);
  // Packs of before have neither, and shops that do not say when an item came in have no column.
  const ages = {
    age: Object.hasOwn(columns.columns, 'age') ? columnOf(columns, section, 'age', 'u8', rows) : undefined,
    newestDay: Number(columns.values['newestDay']),
  };
  const currency = textOf(columns, 'currency');
  const size = numberOf(columns, section, 'size');
  if (!(rows <= size && size <= maxItems))
    throw corrupt(section, `${rows} of ${size} items`, `all, of ${maxItems} at most`);

  const indexByItem = new Map(ids.map((id, index) => [id, index]));
  if (indexByItem.size !== rows) throw corrupt(section, 'an id twice', 'each id once');

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
    inStock: columnOf(columns, section, 'inStock', 'u8', rows),
    consumable: columnOf(columns, section, 'consumable', 'u8', rows),
    sensitive: columnOf(columns, section, 'sensitive', 'u8', rows),
    addedAt: (index) => addedAtOf(ages, index),
    attributesOf: (item) => {
      const index = indexByItem.get(item);
      return index === undefined ? undefined : attributesAt(index);
    },
    displayOf: (index): ItemDisplay => {
      const id = ids[index];
      if (id === undefined) throw new RangeError(`No item ${index}; the catalogue has ${rows}.`);
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

const addresses = (columns: Columns, name: string, rows: number): Addresses => ({
  template: textOf(columns, `${name}Template`),
  rest: columnOf(columns, section, name, 'text', rows),
});
