import { cartActions, cartPages } from './cart.ts';
import { dataLayer } from './data-layer.ts';
import { dwell } from './dwell.ts';
import { itemViews } from './item-views.ts';
import { listClicks, listViews } from './lists.ts';
import { type Stop, guarded, stopAll } from './listen.ts';
import { type Capture, type CaptureOptions, openPage } from './page.ts';
import { pageViews } from './page-views.ts';
import { purchases } from './purchases.ts';
import { searches } from './searches.ts';

/** All there are. The first to tell of something counts: the shop's marks before its data layer. */
export const captures: readonly Capture[] = [
  dwell,
  pageViews,
  itemViews,
  listViews,
  listClicks,
  searches,
  cartActions,
  cartPages,
  purchases,
  dataLayer,
];

/**
 * Starts every capture on a page and returns how to stop them without a trace. Call it once consent
 * is granted, never before. It does not throw: a capture that can't start is left out.
 *
 * @example
 * const stop = capture({ record: door.admit, root: document, clock: Date.now });
 */
export const capture = (options: CaptureOptions & { readonly captures?: readonly Capture[] }): Stop => {
  const stops: Stop[] = [];
  guarded(() => {
    const page = openPage(options);
    stops.push(page.close);
    for (const start of options.captures ?? captures) guarded(() => stops.push(start(page)))();
  })();
  return stopAll(...stops.map((stop) => guarded(stop)));
};
