import type { MaterialName } from '../materials.ts';
import type { ShapeName } from '../drawing/shapes.ts';

/** One kind of thing, from which a few items are made: one for each of several brands and finishes. */
export interface ItemKind {
  readonly noun: string;
  readonly shape: ShapeName;
  /** Lowest and highest price in euros for a brand in the middle of the market. */
  readonly price: readonly [number, number];
  readonly materials: readonly MaterialName[];
  readonly brands: readonly string[];
  /** How many items to make of it. */
  readonly count: number;
  /** What it is for: tags beside those of brand, material and colour. */
  readonly tags: readonly string[];
  /** One of these opens the description. */
  readonly about: readonly string[];
  readonly consumable?: true;
  /** Proper names, for things known by a name and not by what they are made of ("Night Ferry"). */
  readonly names?: readonly string[];
}

export interface CategoryVocabulary {
  readonly slug: string;
  readonly name: string;
  readonly blurb: string;
  readonly season: readonly number[];
  readonly sensitive?: true;
  readonly kinds: readonly ItemKind[];
}

/** Monthly factors of the categories that sell evenly all the year, with a little more before Christmas. */
export const evenSeason: readonly number[] = [0.95, 0.95, 1, 1, 1, 0.95, 0.9, 0.95, 1, 1, 1.15, 1.3];
