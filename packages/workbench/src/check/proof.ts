import type { Manifest } from '@homebody/pack';
import type { Predictions } from '@homebody/predictions';
import type { World } from '@homebody/recommenders';
import type { CountedBuyers } from './count-buyers.ts';
import type { CountedForeseen } from './count-foreseen.ts';
import type { CountedPeople } from './count-people.ts';

/** Something a pack says that fewer people are behind than it states. */
export interface Violation {
  /** Names the ids. */
  readonly what: string;
  readonly people: number;
  readonly required: number;
}

/** What of one section was held against the log. */
export interface Proven {
  /** What has to hold, in a few words. */
  readonly claim: string;
  /** Pairs, items or statements that were looked at. */
  readonly checked: number;
  /** Worst first. */
  readonly violations: readonly Violation[];
}

export interface ProofParts {
  readonly world: World;
  /** `undefined` where the pack has none. */
  readonly predictions: Predictions | undefined;
  readonly k: Manifest['k'];
  readonly counted: CountedPeople & CountedBuyers & { readonly foreseen: CountedForeseen };
  /** Ids that the merchant's own catalogue has; `undefined` when the pack's is made of the log. */
  readonly catalogue: ReadonlySet<string> | undefined;
  /** By cluster, the people nearest to it among those whom the build drew; empty where the pack has none. */
  readonly clusters: ReadonlyMap<string, number>;
}

/** Holds what one section says against the people counted in the log. Pure. */
export type Proof = (parts: ProofParts) => Proven;

/** A claim with the numbers of a pack in it. */
export const claimIn = (claim: string, k: Manifest['k']): string =>
  claim
    .replaceAll('k.pair', `at least ${k.pair}`)
    .replaceAll('k.item', `at least ${k.item}`)
    .replaceAll('k.group', `at least ${k.group}`);

/** Looks at the pairs of a table, and names those that too few people are behind. */
export const provePairs = (
  claim: string,
  pairs: readonly (readonly [number, number])[],
  { idOf, peopleOf, required }: PairClaim,
): Proven => ({
  claim,
  checked: pairs.length,
  violations: pairs
    .map(([a, b]) => ({ what: `pair "${idOf(a)}" with "${idOf(b)}"`, people: peopleOf(a, b), required }))
    .filter(({ people }) => people < required)
    .sort((a, b) => a.people - b.people),
});

/** Looks at some items, and names those that too few people are behind. */
export const proveItems = (
  claim: string,
  items: readonly number[],
  { idOf, peopleOf, required }: ItemClaim,
): Proven => ({
  claim,
  checked: items.length,
  violations: items
    .filter((item) => peopleOf(item) < required)
    .map((item) => ({ what: `item "${idOf(item)}"`, people: peopleOf(item), required }))
    .sort((a, b) => a.people - b.people),
});

export interface PairClaim {
  readonly idOf: (item: number) => string;
  readonly peopleOf: (a: number, b: number) => number;
  readonly required: number;
}

export interface ItemClaim {
  readonly idOf: (item: number) => string;
  readonly peopleOf: (item: number) => number;
  readonly required: number;
}
