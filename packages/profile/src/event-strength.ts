import { minuteMs, type StoredEvent } from '@homebody/core';

/**
 * How much one event says about liking, in item views. A list shown says nothing by itself: what was
 * shown again and again and never chosen is counted per item (`ItemHistory.shown`), for the ranker to judge.
 */
const strengths: ReadonlyMap<string, number> = new Map([
  ['view_item', 1],
  ['select_item', 0.3],
  ['add_to_wishlist', 2],
  ['add_to_cart', 3],
  ['remove_from_cart', -2],
  ['purchase', 5],
]);

export const strengthOf = (event: StoredEvent): number =>
  // A full minute of attention is worth as much again as the view itself.
  (strengths.get(event.name) ?? 0) + Math.min(1, dwellOf(event) / minuteMs);

/** Milliseconds of attention an event reports, in Google Analytics 4's field. */
export const dwellOf = (event: StoredEvent): number => {
  const dwell = event.data['engagement_time_msec'];
  return typeof dwell === 'number' && dwell > 0 ? dwell : 0;
};
