import { type EventName, events } from '@homebody/core';
import { afterCalls } from './after-calls.ts';
import type { Stop } from './listen.ts';
import type { Capture } from './page.ts';

// The others are our own captures' affair, which know routes and visible time.
const heard: readonly string[] = events.map(({ name }) => name).filter((name) => !/^(page|user)/u.test(name));

// What a page is about may be told after the fact. What a visitor did before they were asked may not.
const isAboutThePage = (entry: unknown): boolean =>
  /^(view|search|begin|purchase)/u.test(readEntry(entry)[0]);

/**
 * Google Analytics 4's `dataLayer`: `gtag('event', name, params)` and `{ event, ecommerce }`. What is
 * there already is read once, as far as it describes the page on display; what comes is heard through
 * a wrapped `push`, which goes on to the original. Other tags see no difference.
 */
export const dataLayer: Capture = ({ view, record, onChange }) => {
  const tell = (entry: unknown): void => {
    const [name, params] = readEntry(entry);
    if (heard.includes(name)) record(name as EventName, params);
  };
  let release: Stop | undefined;
  const stopLooking = onChange(() => {
    const { dataLayer: layer } = view as { dataLayer?: unknown };
    if (release || !Array.isArray(layer)) return;
    sinceLastRoute(layer).filter(isAboutThePage).forEach(tell);
    release = afterCalls(layer, 'push', (entries) => {
      for (const entry of entries) tell(entry);
    });
  });
  return () => {
    stopLooking();
    release?.();
  };
};

// gtag pushes its `arguments`, which are no array.
const readEntry = (entry: unknown): readonly [name: string, params: unknown] => {
  if (typeof entry !== 'object' || entry === null) return ['', undefined];
  const { 0: command, 1: name, 2: params, event, ecommerce } = entry as Readonly<Record<string, unknown>>;
  return command === 'event' ? [String(name), params ?? {}] : [String(event), ecommerce ?? entry];
};

// In a single-page app the layer also holds the routes before this one.
const sinceLastRoute = (layer: readonly unknown[]): readonly unknown[] =>
  layer.slice(layer.findLastIndex((entry) => /^(page_view$|gtm\.history)/u.test(readEntry(entry)[0])) + 1);
