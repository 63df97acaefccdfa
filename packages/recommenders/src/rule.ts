import type { RuleKind, RuleKinds } from '@homebody/pack';
import type { World } from './world.ts';

/** What one rule does to a list. Everything it has must hold at once with what the other rules have. */
export interface Rule {
  /** Whether an item may be in the list at all. */
  readonly allows?: (item: number) => boolean;
  /** What an item's score is multiplied by, above 0. */
  readonly factorOf?: (item: number) => number;
  readonly pin?: { readonly item: number; readonly place: number } | undefined;
  /** Whether an item may stand behind those that are in the list already, first place first. */
  readonly fits?: (item: number, chosen: readonly number[]) => boolean;
}

/** Makes a kind of rule ready for one request. To add a kind, write a file and a line in `rules.ts`. */
export type MakeRule<Kind extends RuleKind> = (told: RuleKinds[Kind], world: World) => Rule;
