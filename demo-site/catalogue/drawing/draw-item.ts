import { brands } from '../brands.ts';
import { colours } from '../materials.ts';
import type { ShopItem } from '../shop-item.ts';
import { createInk } from './ink.ts';
import { shapes } from './shapes.ts';
import { brightness, mix } from './tone.ts';

/**
 * A square SVG of an item: shape by what it is, colours by what it is made of, decoration by its
 * brand. Attributes only, no style elements, so that it shows under the strictest policy.
 */
export const drawItem = (item: ShopItem): string => {
  const ink = inkOf(item);
  return svg(`<defs>${ink.definitions}${backdropGradient(item)}</defs>${backdrop}${shapes[item.shape](ink)}`);
};

const inkOf = (item: ShopItem): ReturnType<typeof createInk> => {
  const brand = brands.find(({ name }) => name === item.brand);
  if (!brand) throw new Error(`No brand is called "${item.brand}".`);
  return createInk({
    colour: colours[item.colour],
    brand,
    title: titleOf(item),
    pattern: isWood(item) ? 'grain' : brand.pattern,
    shift: numberOf(item) % 40,
  });
};

const isWood = ({ material }: ShopItem): boolean => ['oak', 'walnut', 'beech', 'bamboo'].includes(material);

/** Some number of an item's own, always the same. */
const numberOf = ({ id }: Pick<ShopItem, 'id'>): number =>
  [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

/** What stands on a label: the proper name without the noun. */
const titleOf = ({ name, kind, material }: ShopItem): string =>
  material === 'packet' ? name.split(kind)[0]?.trim() || kind : kind;

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${content}</svg>\n`;

const warm = ['#f3e6d3', '#e7ecdf', '#e3eaee', '#f2e0d8', '#ece5f0', '#f4ecd2'];

// The wall behind the item: a hint of its own colour, pale enough for dark things and never white behind pale ones.
const backdropGradient = (item: ShopItem): string => {
  const hue = colours[item.colour];
  const wall = warm[numberOf(item) % warm.length] ?? '#f3e6d3';
  const base = mix(wall, hue, brightness(hue) > 0.72 ? 0.05 : 0.14);
  const shaded = brightness(hue) > 0.72 ? mix(base, '#7d6a58', 0.24) : base;
  return `<linearGradient id="wall" x2="0" y2="1"><stop offset="0" stop-color="${mix(shaded, '#ffffff', 0.25)}"/><stop offset="1" stop-color="${shaded}"/></linearGradient><linearGradient id="floor" x2="0" y2="1"><stop offset="0" stop-color="${mix(shaded, '#4a3a2c', 0.16)}"/><stop offset="1" stop-color="${mix(shaded, '#4a3a2c', 0.08)}"/></linearGradient>`;
};

const backdrop =
  '<rect width="400" height="400" fill="url(#wall)"/><rect y="304" width="400" height="96" fill="url(#floor)"/><ellipse cx="206" cy="334" rx="128" ry="13" fill="#2d2119" opacity=".2"/>';

/** Items side by side on one wide shelf, for the home page's picture. */
export const drawScene = (items: readonly ShopItem[], width: number): string => {
  // The margins are what narrow screens cut off.
  const margin = 0.09 * width;
  const step = (width - 2 * margin) / items.length;
  // Each drawing keeps its own definitions; their ids are made different, since they share one document.
  const drawn = items.map((item, place) => {
    const ink = inkOf(item);
    const drawing = (ink.definitions + shapes[item.shape](ink)).replace(
      /(id="|url\(#)(\w+)/g,
      `$1$2${place}`,
    );
    const size = item.shape.includes('lamp') ? 0.98 : 0.74;
    const shadow = '<ellipse cx="206" cy="334" rx="120" ry="10" fill="#2d2119" opacity=".22"/>';
    return `<g transform="translate(${margin + place * step + (step - 400 * size) / 2} ${348 - 332 * size}) scale(${size})">${shadow}${drawing}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 440" width="${width}" height="440"><rect width="${width}" height="440" fill="#dfe3d3"/><circle cx="${width * 0.8}" cy="120" r="180" fill="#ecebdc"/><rect y="344" width="${width}" height="96" fill="#b88e63"/><rect y="344" width="${width}" height="10" fill="#cda579"/>${drawn.join('')}</svg>\n`;
};
