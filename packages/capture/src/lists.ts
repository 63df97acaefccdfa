import { secondMs } from '@homebody/core';
import { guarded, listen, stopAll } from './listen.ts';
import { marked, isSensitive, itemAt, readMark } from './marks.ts';
import type { Capture } from './page.ts';

const listItem = `${marked('list')} ${marked('item')}`;

const nameOf = (list: Element | null): string | undefined => readMark(list, 'list');

const placed = (element: Element, list: Element | null): Readonly<Record<string, unknown>> => ({
  ...itemAt(element),
  index: list ? [...list.querySelectorAll(marked('item'))].indexOf(element) : undefined,
});

/** Impressions: items of a list of which half or more was in view for a second or longer. */
export const listViews: Capture = ({ root, view, clock, record, onChange }) => {
  if (!('IntersectionObserver' in view)) return () => {};
  let watched = new WeakMap<Element, string | undefined>();
  const visibleSince = new Map<Element, number>();
  let timer: number | undefined;

  const tell = (): void => {
    const itemsByList = new Map<Element | null, unknown[]>();
    for (const [element, since] of visibleSince) {
      if (clock() - since < secondMs) continue;
      visibleSince.delete(element);
      observer.unobserve(element);
      const list = element.closest(marked('list'));
      itemsByList.set(list, [...(itemsByList.get(list) ?? []), placed(element, list)]);
    }
    for (const [list, items] of itemsByList)
      record('view_item_list', { item_list_name: nameOf(list), items });
  };

  const tellLater = (): void => {
    timer ??= view.setTimeout(
      guarded(() => {
        timer = undefined;
        tell();
        if (visibleSince.size) tellLater();
      }),
      secondMs,
    );
  };

  const observer = new view.IntersectionObserver(
    guarded((entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, intersectionRatio } of entries) {
        if (intersectionRatio < 0.5) visibleSince.delete(target);
        else if (!root.hidden && !visibleSince.has(target)) visibleSince.set(target, clock());
      }
      if (visibleSince.size) tellLater();
    }),
    { threshold: 0.5 },
  );

  const read = (): void => {
    for (const element of root.querySelectorAll(listItem)) {
      const id = readMark(element, 'item');
      if (isSensitive(element) || watched.get(element) === id) continue;
      watched.set(element, id);
      observer.unobserve(element);
      observer.observe(element);
    }
  };

  return stopAll(
    onChange(read),
    // Nobody sees a hidden tab. Watching anew asks the observer what is in view on return.
    listen(root, 'visibilitychange', () => {
      tell();
      visibleSince.clear();
      watched = new WeakMap();
      if (!root.hidden) read();
    }),
    () => observer.disconnect(),
    () => view.clearTimeout(timer),
  );
};

const controls = `button,input,select,textarea,label,${marked('action')}`;

/** Choices: clicks on an item of a list, except on the buttons and fields inside it. */
export const listClicks: Capture = ({ root, record }) =>
  listen(root, 'click auxclick', (event) => {
    const target = event.composedPath()[0] as Element;
    const element = target.closest(listItem);
    if (!element || isSensitive(element) || (event as MouseEvent).button > 1) return;
    const control = target.closest(controls);
    if (control && control !== element && element.contains(control)) return;
    const list = element.closest(marked('list'));
    record('select_item', { item_list_name: nameOf(list), items: [placed(element, list)] });
  });
