import type { SomeReasonWords } from '@homebody/core';
import type { SlotRule } from './slot-rule.ts';

/** One file of a pack. */
export interface SectionFile {
  /** Below the pack's URL; carries a piece of its own hash, so that it can be cached for ever. */
  readonly file: string;
  readonly bytes: number;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  /** Version of this section's own shape. */
  readonly version: number;
  /** `first` is fetched before the first recommendation, `later` when the page is idle. Never by taste. */
  readonly load: 'first' | 'later';
}

/** By language, as `de` or `de-ch`, in small letters. */
export type ByLanguage<Value> = Readonly<Record<string, Value>>;

/** A slot as the merchant configured it. */
export interface SlotConfig {
  readonly slot: string;
  /** Names a strategy of the recommenders package. */
  readonly strategy: string;
  readonly limit: number;
  /** What visitors read of it in their panel, by language (BCP 47). Default: `slot`. */
  readonly title?: ByLanguage<string>;
  /** Whatever fills the slot keeps to all of these. */
  readonly rules?: readonly SlotRule[];
}

/** `manifest.json`: the only file of a pack whose name is fixed. */
export interface Manifest {
  readonly format: 1;
  readonly shop: { readonly name: string; readonly currency: string; readonly language: string };
  /** ISO 8601. */
  readonly builtAt: string;
  /** The least number of people behind a pair of items, an item's own vector, a statement about a group. */
  readonly k: { readonly pair: number; readonly item: number; readonly group: number };
  readonly sections: Readonly<Record<string, SectionFile>>;
  readonly slots: readonly SlotConfig[];
  /** Sentences for reasons, by kind of reason. Absent in packs of older workbenches: reasons are then said in English. */
  readonly reasons?: ByLanguage<SomeReasonWords>;
}
