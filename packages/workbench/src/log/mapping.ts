import { HomebodyError } from '@homebody/core';

/** What a row of a log may say. `user`, `item` and `time` it must. */
export const logFields = [
  'user',
  'item',
  'time',
  'event',
  'quantity',
  'price',
  'name',
  'category',
  'brand',
  'transaction',
  'dwell',
  'source',
  'medium',
  'channel',
  'status',
  'campaign',
  'currency',
  'coupon',
  'person',
  'search',
] as const;
export type LogField = (typeof logFields)[number];

/** What a row of a catalogue may say. `id` and `name` it must. */
export const catalogueFields = [
  'id',
  'name',
  'description',
  'category',
  'brand',
  'price',
  'url',
  'image',
  'in_stock',
  'consumable',
  'sensitive',
  'tags',
  'family',
  'added',
] as const;
export type CatalogueField = (typeof catalogueFields)[number];

/** Where a field comes from: a column by its name, or one value for all rows. */
export type FieldSource = { readonly column: string } | { readonly constant: string };

export type Mapping<Field extends string> = { readonly [Name in Field]?: FieldSource };

/**
 * Reads `user=CustomerID,event==purchase`: a field, then its column, or after two equals signs one value for all rows.
 * Throws `invalid-config` naming the part that is wrong.
 */
export const parseMapping = <Field extends string>(
  text: string,
  fields: readonly Field[],
): Mapping<Field> => {
  const mapping: Partial<Record<Field, FieldSource>> = {};
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    const [, field, equals, value] = /^([a-z_]+)(={1,2})(.+)$/.exec(part) ?? [];
    if (!fields.includes(field as Field) || value === undefined)
      throw new HomebodyError(
        'invalid-config',
        `Mapping "${part}": expected FIELD=COLUMN or FIELD==VALUE with one of ${fields.join(', ')}.`,
      );
    mapping[field as Field] = equals === '==' ? { constant: value } : { column: value };
  }
  return mapping;
};

/** Names a field is known by when nothing is mapped: Google Analytics 4's first, then common ones. Only letters and digits count, and not their case. */
export const logAliases: Readonly<Record<LogField, readonly string[]>> = {
  user: [
    'user_pseudo_id',
    'user_id',
    'visitor_id',
    'visitorid',
    'customer_id',
    'customerid',
    'client_id',
    'user',
  ],
  item: ['item_id', 'itemid', 'product_id', 'productid', 'sku', 'item'],
  time: ['event_timestamp', 'timestamp', 'event_time', 'time', 'created_at', 'date', 'at'],
  event: ['event_name', 'event', 'event_type'],
  quantity: ['quantity', 'qty'],
  price: ['price', 'item_price', 'unit_price', 'unitprice'],
  name: ['item_name', 'product_name', 'name', 'title'],
  category: ['item_category', 'category'],
  brand: ['item_brand', 'brand'],
  transaction: ['transaction_id', 'order_id', 'invoice_no', 'invoiceno'],
  dwell: ['engagement_time_msec'],
  source: ['source', 'utm_source', 'traffic_source_source', 'session_source'],
  medium: ['medium', 'utm_medium', 'traffic_source_medium', 'session_medium'],
  channel: ['channel', 'session_default_channel_group', 'default_channel_group'],
  status: [],
  campaign: [],
  currency: [],
  coupon: [],
  person: [],
  search: ['search_term', 'event_params.search_term', 'search_query'],
};

export const catalogueAliases: Readonly<Record<CatalogueField, readonly string[]>> = {
  id: ['id', 'item_id', 'product_id', 'sku'],
  name: ['name', 'title', 'item_name', 'product_name'],
  description: ['description'],
  category: ['category', 'item_category', 'product_type'],
  brand: ['brand', 'item_brand'],
  price: ['price'],
  url: ['url', 'link'],
  image: ['image', 'image_link', 'image_url'],
  in_stock: ['in_stock', 'availability', 'stock'],
  consumable: ['consumable'],
  sensitive: ['sensitive'],
  tags: ['tags', 'keywords'],
  family: ['family', 'item_group_id'],
  added: ['added', 'added_at', 'created_at'],
};
