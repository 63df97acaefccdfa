import type { SegmentRule } from './segment-rule.ts';

/** What a merchant says of one segment; its id is the name of the setting. */
export interface SegmentConfig {
  /** As the merchant calls it. Shown to nobody else. */
  readonly name?: string;
  readonly when: SegmentRule;
}

export interface Segment extends SegmentConfig {
  /** Lower-case letters, digits and hyphens, at most 40: it stands in attributes and class names. */
  readonly id: string;
}

/** Each after those that its rule speaks of, so that one pass in this order decides all. At most 500. */
export type Segments = readonly Segment[];

/** True, false, or `undefined`: not known. Not known puts nobody into a segment, not even under `not`. */
export type Truth = boolean | undefined;
