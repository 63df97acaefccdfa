import type { ColourName, MaterialName } from './materials.ts';
import type { ShapeName } from './drawing/shapes.ts';

/** One thing the demo shop sells. */
export interface ShopItem {
  /** A readable slug, unique in the shop. */
  readonly id: string;
  readonly name: string;
  /** Name of the category, as pages and the log carry it. */
  readonly category: string;
  /** Slug of the category, as addresses carry it. */
  readonly categorySlug: string;
  readonly brand: string;
  /** Euros. */
  readonly price: number;
  readonly description: string;
  /** Pieces left; 0 is out of stock. */
  readonly stock: number;
  /** Style of the brand, material, colour and use: what a taste can be about. */
  readonly tags: readonly string[];
  /** People buy it again. */
  readonly consumable: boolean;
  /** About health: nobody may be profiled by it. */
  readonly sensitive: boolean;
  /** ISO date on which it came into the shop. */
  readonly addedOn: string;
  /** What it is, for search and for "the same kind of thing". */
  readonly kind: string;
  readonly style: string;
  readonly material: MaterialName;
  readonly colour: ColourName;
  readonly shape: ShapeName;
}

export interface ShopCategory {
  readonly slug: string;
  readonly name: string;
  readonly blurb: string;
  /** How much more or less it sells in each month, January first; 1 is the usual. */
  readonly season: readonly number[];
}

export interface ShopCatalogue {
  readonly categories: readonly ShopCategory[];
  readonly items: readonly ShopItem[];
}
