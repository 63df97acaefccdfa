import type { AttributesOf, StoredEvent } from '@homebody/core';
import type { Profile } from '@homebody/profile';
import type { Reader } from './reader.ts';
import type { SegmentRule } from './segment-rule.ts';
import type { Settled } from './settled.ts';
import type { Counter, Tally } from './tally.ts';

/** What is known of one visitor. */
export interface Known {
  /** What is kept of the log, oldest first. */
  readonly events: readonly StoredEvent[];
  readonly profile: Profile;
  /** The catalogue's. Items it calls sensitive put nobody into a segment. */
  readonly attributesOf: AttributesOf;
  /** By name; what is not in it is not known. */
  readonly predictions?: ReadonlyMap<string, number>;
  readonly cluster?: string | undefined;
  /**
   * Epoch milliseconds from which on the log has everything. By default the oldest event of a log of 5,000, which is
   * as long as one gets, and otherwise the beginning.
   */
  readonly completeSince?: number;
  /** Events that this log has not got at all, as an export of orders has no searches: how often is not known. */
  readonly lacks?: ReadonlySet<string>;
}

/** What is known, and what was counted of it, at one moment. */
export interface Facts extends Known, Tally {
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What a rule comes to for the visitor of the facts. */
export type Settle = (facts: Facts) => Settled;

/** Prepares rules once for all visitors. */
export interface Planning {
  readonly rule: (rule: SegmentRule) => Settle;
  /** Has something counted; gives its place in a tally. */
  readonly counter: (counter: Counter) => number;
}

/** One kind of rule. To add a kind, name it in `RuleKinds`, write a file and a line in `kinds.ts`: the compiler names the rest. */
export interface Kind<Told> {
  readonly read: Reader<Told>;
  readonly plan: (told: Told, planning: Planning) => Settle;
  /** The number that is held against the bounds, for "why": `undefined` where it is not known. */
  readonly figure?: (told: Told, planning: Planning) => (facts: Facts) => number | undefined;
}
