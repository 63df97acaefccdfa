import { type Random, seededRandom } from '@homebody/core';
import { type Brand, brands } from './brands.ts';
import { type ColourName, type MaterialName, materialOf } from './materials.ts';
import type { ShopCatalogue, ShopItem } from './shop-item.ts';
import type { CategoryVocabulary, ItemKind } from './vocabulary/vocabulary.ts';
import { vocabulary } from './vocabulary/index.ts';

const newestDay = Date.UTC(2026, 8, 30);
const dayMs = 86_400_000;

/** Makes the shop's catalogue: always the same one for the same seed. */
export const createCatalogue = (seed = 7): ShopCatalogue => {
  const random = seededRandom(seed);
  const taken = new Set<string>();
  const items = vocabulary.flatMap((category) =>
    category.kinds.flatMap((kind) => itemsOfKind(kind, category, random, taken)),
  );
  const categories = vocabulary.map(({ slug, name, blurb, season }) => ({ slug, name, blurb, season }));
  return { categories, items };
};

const itemsOfKind = (
  kind: ItemKind,
  category: CategoryVocabulary,
  random: Random,
  taken: Set<string>,
): readonly ShopItem[] => {
  const kindBrands = shuffled(kind.brands.map(brandCalled), random);
  const names = kind.names ? shuffled(kind.names, random) : undefined;
  const finishes = shuffled(kind.materials.flatMap(finishesOf), random);
  // Materials take turns, so that three mugs are not all of porcelain.
  const byTurns = kind.materials.flatMap((_, turn) =>
    finishes
      .filter(({ material }) => material === kind.materials[turn])
      .map((finish, place) => ({ finish, place })),
  );
  const ordered = byTurns.sort((a, b) => a.place - b.place).map(({ finish }) => finish);

  return Array.from({ length: kind.count }, (_, index) => {
    const brand = cyclic(kindBrands, index);
    const finish = cyclic(ordered, index);
    const range = cyclic(brand.ranges, index + Math.floor(random() * brand.ranges.length));
    const name = names?.[index] ? `${names[index]} ${kind.noun}` : nameOf(range, kind, finish);
    return itemOf({ name, kind, category, brand, finish, random, id: freeSlug(name, brand, taken) });
  });
};

interface Finish {
  readonly material: MaterialName;
  readonly colour: ColourName;
}

const finishesOf = (material: MaterialName): readonly Finish[] =>
  materialOf(material).colours.map((colour) => ({ material, colour }));

const nameOf = (range: string, kind: ItemKind, { material, colour }: Finish): string => {
  const { label, natural } = materialOf(material);
  const [noun, size] = kind.noun.split(', ');
  const details = [natural ? undefined : capital(colour), size].filter(Boolean).join(', ');
  return `${range} ${label} ${noun}${details ? `, ${details}` : ''}`;
};

interface Making {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly category: CategoryVocabulary;
  readonly brand: Brand;
  readonly finish: Finish;
  readonly random: Random;
}

const itemOf = ({ id, name, kind, category, brand, finish, random }: Making): ShopItem => {
  const packet = finish.material === 'packet';
  const [low, high] = kind.price;
  const price = retailPrice((low + (high - low) * random()) * brand.priceLevel);
  const about = kind.about[Math.floor(random() * kind.about.length)] ?? '';
  return {
    id,
    name,
    category: category.name,
    categorySlug: category.slug,
    brand: brand.name,
    price,
    description: [about, materialOf(finish.material).care, brand.about].filter(Boolean).join(' '),
    stock: random() < 0.05 ? 0 : 3 + Math.floor(random() ** 2 * 120),
    tags: [...new Set([brand.style, ...(packet ? [] : [finish.material, finish.colour]), ...kind.tags])],
    consumable: kind.consumable === true,
    sensitive: category.sensitive === true,
    addedOn: new Date(newestDay - Math.floor(random() ** 1.6 * 900) * dayMs).toISOString().slice(0, 10),
    kind: kind.noun.split(', ')[0] ?? kind.noun,
    style: brand.style,
    material: finish.material,
    colour: finish.colour,
    shape: kind.shape,
  };
};

/** Shops price at .50 and .90 when small, and at whole euros ending in 5 or 9 when not. */
const retailPrice = (price: number): number => Math.round(100 * roundPrice(price)) / 100;

const roundPrice = (price: number): number => {
  if (price < 20) return Math.max(1, Math.round(price * 2) / 2) - (Math.round(price * 2) % 2 === 0 ? 0.1 : 0);
  if (price < 60) return Math.round(price) - 0.1;
  return Math.round(price / 5) * 5 - (price > 150 ? 1 : 0);
};

const freeSlug = (name: string, brand: Brand, taken: Set<string>): string => {
  const slug = slugOf(name);
  const free = taken.has(slug) ? `${slug}-${slugOf(brand.name)}` : slug;
  taken.add(free);
  return free;
};

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const brandCalled = (name: string): Brand => {
  const found = brands.find((brand) => brand.name === name);
  if (!found) throw new Error(`The vocabulary names the brand "${name}", which brands.ts does not have.`);
  return found;
};

const cyclic = <Value>(values: readonly Value[], index: number): Value =>
  values[index % values.length] as Value;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const shuffled = <Value>(values: readonly Value[], random: Random): Value[] => {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as Value, mixed[last] as Value];
  }
  return mixed;
};
