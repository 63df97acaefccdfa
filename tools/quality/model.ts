import type { Sessions } from './sessions.ts';

/** What a model may learn from. Test sessions are no part of it, so that nothing can be fitted to them. */
export interface Training {
  /** Items are numbered 0 … size − 1. */
  readonly size: number;
  readonly sessions: Sessions;
  /** Whose each session is, and when it was, where the data set says both. */
  readonly of?: readonly SessionOf[];
  /** What a catalogue says of each item, where the data set says it. */
  readonly about?: readonly ItemWords[];
}

export interface SessionOf {
  readonly person: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface ItemWords {
  readonly title: string;
  readonly categories: readonly string[];
}

/** Something that ranks, after it has learned. */
export interface Model {
  /** Bytes of what it would add to a pack, in Brotli, as the pack's own encoders write it (see `packed`). Asked when all is timed. */
  readonly packBytes?: () => number;
  /**
   * The best `most` items for somebody whose session looks like this so far, best first. `earlier` are the same person's
   * sessions before this one, oldest first, where the data set knows persons: what their own device would hold.
   */
  readonly rank: (
    session: readonly number[],
    most: number,
    earlier: readonly (readonly number[])[],
  ) => readonly number[];
}

/** One way of making a model: one file in `models/`, one line in the list of every data set it is for. */
export interface Method {
  readonly name: string;
  /** Whether it keeps sessions of many people, which no pack may: then it is a yardstick and nothing else. */
  readonly needsEverybodysSessions?: boolean;
  readonly fit: (training: Training) => Model | Promise<Model>;
}
