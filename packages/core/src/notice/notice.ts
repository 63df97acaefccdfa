import type { Purpose } from '../purpose.ts';
import type { KeptThing } from './kept-things.ts';
import type { NoticeField } from './notice-field.ts';

/** One event as it is declared: all of it that the door lets in. */
export interface NoticeEvent {
  readonly name: string;
  readonly purpose: Purpose;
  /** Days after which the raw event is deleted. */
  readonly keepDays: number;
  /** Whether the shop declared it, rather than Homebody. */
  readonly own: boolean;
  readonly required: readonly string[];
  readonly fields: readonly NoticeField[];
}

/**
 * What is kept of a visitor, for what, where and for how long: made of the declarations that the door itself works by, so that
 * what is said and what is kept can't differ. Plain JSON.
 */
export interface Notice {
  readonly format: 'homebody-notice';
  readonly version: 1;
  /** Those that an event is kept for. */
  readonly purposes: readonly Purpose[];
  readonly events: readonly NoticeEvent[];
  readonly kept: readonly KeptThing[];
  /** What leaves the device: nothing but these. */
  readonly leaves: typeof leavingThings;
}

/**
 * - `static-files`: requests for files that are the same for everybody
 * - `shown-pictures`: requests for the pictures of items that are shown
 * - `followed-links`: visits to the pages of items that were chosen
 */
export const leavingThings = ['static-files', 'shown-pictures', 'followed-links'] as const;
