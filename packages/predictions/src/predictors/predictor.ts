import type { Past } from '@homebody/profile';

/** What came after a moment of a history. Times in epoch milliseconds. */
export interface Later {
  /** Orders, in the order of time. */
  readonly orders: readonly number[];
  /** When the visit of the moment was over: its last event. */
  readonly visitEnd: number;
  /** When the next visit began; `undefined` where the log knows of none. */
  readonly returnedAt: number | undefined;
  /** The next visit, with the category that was looked at first in it. */
  readonly next: { readonly at: number; readonly category: string | undefined } | undefined;
  /** Nothing is known of what happened from here on. */
  readonly until: number;
}

/** One question about what a visitor will do, answered with yes or no. */
export interface Predictor {
  /** Stands in every published pack: never change or reuse one. */
  readonly name: string;
  /** What is foreseen, in English, to go on from "likely": "to buy in this visit". */
  readonly words: string;
  /** How long an answer is worth keeping, in milliseconds. */
  readonly lasts: number;
  /** Whether the question can be asked of this visitor now; the same on the device as in the build. */
  readonly isAskable: (past: Past) => boolean;
  /** Until when it takes to know the answer, in epoch milliseconds. */
  readonly settledAt: (past: Past, later: Later) => number;
  /** The answer. Asked only of what is settled. */
  readonly happened: (past: Past, later: Later) => boolean;
}
