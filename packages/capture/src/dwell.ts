import { secondMs } from '@homebody/core';
import { listen, stopAll } from './listen.ts';
import type { Capture } from './page.ts';

/**
 * How long the item last viewed was visible on this page: told whenever the tab is hidden, the page or
 * route is left, or another item is viewed, as the time since the last telling. Under a second waits.
 */
export const dwell: Capture = ({ root, view, clock, record, onRecord }) => {
  let item: unknown;
  let visibleMs = 0;
  let since: number | undefined;

  const pause = (): void => {
    if (since !== undefined) visibleMs += Math.max(0, clock() - since);
    since = undefined;
  };
  const resume = (): void => {
    since = item !== undefined && root.visibilityState === 'visible' ? clock() : undefined;
  };
  const tell = (): void => {
    pause();
    if (item !== undefined && visibleMs >= secondMs) {
      record('user_engagement', { engagement_time_msec: visibleMs, items: [item] });
      visibleMs = 0;
    }
    resume();
  };
  const turnTo = (next: unknown): void => {
    tell();
    item = next;
    visibleMs = 0;
    resume();
  };

  return stopAll(
    listen(root, 'visibilitychange', tell),
    listen(view, 'pagehide', tell),
    onRecord((name, input) => {
      if (name === 'page_view') turnTo(undefined);
      if (name === 'view_item') turnTo((input as { readonly items: readonly unknown[] }).items[0]);
    }),
  );
};
