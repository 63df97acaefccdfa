import type { EventName } from '@homebody/core';
import { afterCalls } from './after-calls.ts';
import type { Stop } from './listen.ts';
import type { Capture } from './page.ts';

/**
 * The others are our own captures' affair, which know routes and visible time. Named here, so that this file, which
 * comes after a grant, need not bring the events' definitions once more.
 */
export const heard = [
  'view_item',
  'view_item_list',
  'select_item',
  'search',
  'add_to_cart',
  'remove_from_cart',
  'view_cart',
  'begin_checkout',
  'purchase',
] as const satisfies readonly EventName[];

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
    if ((heard as readonly string[]).includes(name)) record(name as EventName, params);
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
