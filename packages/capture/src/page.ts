/*
 * What all captures share: one watch over routes and marked parts of the page, and one record that
 * counts what several sources tell of a page only once.
 */
import type { Clock, EventName } from '@homebody/core';
import { afterCalls } from './after-calls.ts';
import { type Stop, guarded, listen, stopAll } from './listen.ts';
import { marks, isSensitivePage } from './marks.ts';
import { createOncePerPage } from './once-per-page.ts';

/** Takes anything: what it keeps of it is decided at the door. */
export type RecordEvent = (name: EventName, input: unknown) => unknown;

export interface CaptureOptions {
  readonly record: RecordEvent;
  readonly root: Document;
  readonly clock: Clock;
}

export interface Page extends CaptureOptions {
  readonly view: Window & typeof globalThis;
  /** Runs `read` when the page is ready, and again whenever marked parts or the route have changed. */
  readonly onChange: (read: () => void) => Stop;
  /** Runs before each event that any capture records; of a sensitive page, only that there was a view. */
  readonly onRecord: (hear: RecordEvent) => Stop;
  readonly close: Stop;
}

/** Starts something that happens on a page, and returns how to stop it without a trace. */
export type Capture = (page: Page) => Stop;

// Long enough for a framework to render what it has just routed to, short enough to precede the next click.
const settleMs = 250;

export const openPage = ({ record, root, clock }: CaptureOptions): Page => {
  const view = root.defaultView as (Window & typeof globalThis) | null;
  if (!view) throw new TypeError('capture needs a document with a window');
  const readers = new Set<() => void>();
  const hearers = new Set<RecordEvent>();
  const once = createOncePerPage();
  let isReady = false;
  let timer: number | undefined;

  const readSoon = (): void => {
    timer ??= view.setTimeout(() => {
      timer = undefined;
      for (const read of readers) read();
    }, settleMs);
  };

  const enter = (): void => {
    once.reset();
    if (isReady) readSoon();
  };

  const observer = new view.MutationObserver(readSoon);
  const start = (): void => {
    if (isReady || root.readyState === 'loading' || (root as { prerendering?: boolean }).prerendering) return;
    isReady = true;
    observer.observe(root, { subtree: true, childList: true, attributeFilter: marks });
    for (const read of readers) read();
  };

  const stop = stopAll(
    watchRoutes(view, enter),
    listen(root, 'DOMContentLoaded prerenderingchange', start),
    () => observer.disconnect(),
    () => view.clearTimeout(timer),
  );
  start();

  return {
    root,
    view,
    clock,
    record: guarded((name, input) => {
      const news = once.newsIn(name, input);
      if (news === undefined) return;
      const isSecret = isSensitivePage(root);
      if (!isSecret || name === 'page_view') for (const hear of hearers) hear(name, news);
      if (!isSecret) record(name, news);
    }),
    onChange: (read) => {
      const stopReading = joined(readers, guarded(read));
      if (isReady) guarded(read)();
      return stopReading;
    },
    onRecord: (hear) => joined(hearers, guarded(hear)),
    close: stop,
  };
};

const joined = <Member>(members: Set<Member>, member: Member): Stop => {
  members.add(member);
  return () => void members.delete(member);
};

// In memory only, to notice a change. A hash is a route when it looks like one.
const routeOf = ({ pathname, search, hash }: Location): string =>
  pathname + search + (/^#!?\//u.test(hash) ? hash : '');

const watchRoutes = (view: Window & typeof globalThis, enter: () => void): Stop => {
  let route = routeOf(view.location);
  const check = (isReplaced: boolean): void => {
    const last = route;
    route = routeOf(view.location);
    // A query that is replaced is a filter or a tidied-up address: the same page still.
    const isSamePath = last.split('?')[0] === route.split('?')[0];
    if (route !== last && !(isReplaced && isSamePath)) enter();
  };
  return stopAll(
    afterCalls(view.history, 'pushState', () => check(false)),
    afterCalls(view.history, 'replaceState', () => check(true)),
    listen(view, 'popstate hashchange', () => check(false)),
    listen(view, 'pageshow', (event) => (event as PageTransitionEvent).persisted && enter()),
  );
};
