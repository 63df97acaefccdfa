import type { Page } from '@playwright/test';

export interface PageVitals {
  /** Milliseconds from navigation start; the first contentful paint. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Sum of all shifts, which is at least what the session windows of CLS count. */
  readonly layoutShift: number;
  /** Elements that shifted, as tag and class. */
  readonly shifted: readonly string[];
  /** What tasks after the first paint take beyond 50 ms each. */
  readonly blockingMs: number;
  /** When the first slot showed its answer. */
  readonly filledAt: number | undefined;
}

type LayoutShift = PerformanceEntry & {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
};

interface Watched {
  watched?: {
    largestPaint: number;
    layoutShift: number;
    shifted: string[];
    tasks: [number, number][];
    filledAt?: number;
  };
}

/** Watches every document the page opens from its first line on. Plain statements only: it is sent as text. */
export const observeVitals = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const watched: NonNullable<Watched['watched']> = {
      largestPaint: 0,
      layoutShift: 0,
      shifted: [],
      tasks: [],
    };
    (window as Watched).watched = watched;
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) watched.largestPaint = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        watched.layoutShift += entry.value;
        for (const { node } of entry.sources) {
          const element = node as Element | null;
          watched.shifted.push(`${element?.nodeName.toLowerCase() ?? 'removed'} ${element?.className ?? ''}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) watched.tasks.push([startTime, duration]);
    }).observe({ type: 'longtask', buffered: true });
    addEventListener('homebody:filled', () => {
      watched.filledAt ??= performance.now();
    });
  });

export const vitalsOf = (page: Page): Promise<PageVitals> =>
  page.evaluate(() => {
    const { largestPaint, layoutShift, shifted, tasks, filledAt } = (window as Watched).watched!;
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    let blockingMs = 0;
    for (const [startTime, duration] of tasks) if (startTime >= firstPaint) blockingMs += duration - 50;
    return { firstPaint, largestPaint, layoutShift, shifted, blockingMs, filledAt };
  });
