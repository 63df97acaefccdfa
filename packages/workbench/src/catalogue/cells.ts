/** Reads the cells of a catalogue. `undefined` where nothing stands; `null` where something stands that can't be read. */

export const textCell = (cell: unknown): string | undefined => {
  const text = cell === null || cell === undefined ? '' : String(cell).trim();
  return text === '' ? undefined : text;
};

/** `12.90`, `12,90`, `1,299.00`, `1.299,00`, with or without a currency around it; never below 0. */
export const priceCell = (cell: unknown): number | undefined | null => {
  const text = textCell(cell);
  if (text === undefined) return undefined;
  const bare = text.replace(/^[A-Z]{3}|[A-Z]{3}$|[\s€$£¥]/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
  const thousands = comma > point ? /\./g : /,/g;
  // One comma with three digits after it and no point divides thousands, as in 1,299.
  const plain = /^\d{1,3}(,\d{3})+$/.test(bare)
    ? bare.replaceAll(',', '')
    : bare.replace(thousands, '').replace(',', '.');
  const price = Number(plain);
  return Number.isFinite(price) ? price : null;
};

const yes = new Set([
  '1',
  'true',
  'yes',
  'y',
  't',
  'in stock',
  'in_stock',
  'instock',
  'available',
  'preorder',
  'backorder',
]);
const no = new Set([
  '0',
  'false',
  'no',
  'n',
  'f',
  'out of stock',
  'out_of_stock',
  'outofstock',
  'unavailable',
  'sold out',
]);

/** Yes and no as people write them, stock states of product feeds, or a count of pieces. */
export const truthCell = (cell: unknown): boolean | undefined | null => {
  const text = textCell(cell)?.toLowerCase();
  if (text === undefined) return undefined;
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) > 0 : null;
};

/** Divided by commas, semicolons or bars; or a list, as engines and JSON write it: `["oak", "round"]`. */
export const tagsCell = (cell: unknown): readonly string[] | undefined => {
  const text = textCell(cell) ?? '';
  const listed = /^\[(.*)\]$/s.exec(text)?.[1]?.replaceAll('"', '');
  const tags = (listed ?? text).split(/[,;|]/).map((tag) => tag.trim());
  const named = tags.filter((tag) => tag !== '');
  return named.length === 0 ? undefined : named;
};

/** ISO 8601, or seconds or milliseconds since 1970, as milliseconds. */
export const timeCell = (cell: unknown): number | undefined | null => {
  const text = textCell(cell);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isFinite(number)) return number >= 1e11 ? number : number * 1000;
  const parsed = Date.parse(text);
  return Number.isNaN(parsed) ? null : parsed;
};
