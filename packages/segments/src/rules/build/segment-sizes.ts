import { wilson } from '@homebody/learning';
import { evaluateSummary } from '../evaluate-summary.ts';
import type { Known } from '../kind.ts';
import type { Segments } from '../segment.ts';
import { compileSegments } from '../use.ts';

/** A share of people, with its 95 % interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Who are in. */
  readonly people: number;
}

/** How many of the people asked are in a segment. */
export interface SegmentSize {
  readonly id: string;
  /**
   * Of all people. The interval goes from what it would be if nobody of whom it is not known was in, to all of them;
   * `share` itself counts them out. `undefined` when fewer than the least number of people are in, or not in: nothing is
   * said of so few.
   */
  readonly share: Share | undefined;
  /** Share of people of whom it can't be told, such as how they arrived at a moment nobody was there. */
  readonly unknown: number;
}

export interface SegmentSizes {
  readonly people: number;
  readonly least: number;
  readonly segments: readonly SegmentSize[];
}

/** Segments over a sample of people, each as known at the moment `at`, with nothing known of the moment itself. */
export const segmentSizes = (
  segments: Segments,
  visitors: Iterable<Known>,
  { at, least }: { readonly at: number; readonly least: number },
): SegmentSizes => {
  const { summarize } = compileSegments(segments);
  const members = new Map(segments.map(({ id }) => [id, { in: 0, unknown: 0 }]));
  let people = 0;
  for (const known of visitors) {
    people += 1;
    const found = evaluateSummary(summarize(known, at), { at });
    for (const id of found.in) members.get(id)!.in += 1;
    for (const id of found.unknown) members.get(id)!.unknown += 1;
  }
  return {
    people,
    least,
    segments: [...members].map(([id, counted]) => {
      // Those of whom it is not known could all be in, or none (Manski, "Anatomy of the selection problem", 1989).
      const most = counted.in + counted.unknown;
      // Few who are not in say as much of those few as few who are.
      const isEnough = counted.in >= least && (most === people || people - most >= least);
      return {
        id,
        share: isEnough
          ? {
              share: counted.in / people,
              low: wilson(counted.in, people)[0],
              high: wilson(most, people)[1],
              people: counted.in,
            }
          : undefined,
        unknown: people === 0 ? 0 : counted.unknown / people,
      };
    }),
  };
};
