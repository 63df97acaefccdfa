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
  const watched = new Map<Element, string | undefined>();
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

  const watch = (element: Element): void => {
    visibleSince.delete(element);
    observer.unobserve(element);
    observer.observe(element);
  };

  return stopAll(
    onChange(() => {
      for (const element of watched.keys()) if (!element.isConnected) watched.delete(element);
      for (const element of root.querySelectorAll(listItem)) {
        const id = readMark(element, 'item');
        if (isSensitive(element) || watched.get(element) === id) continue;
        watched.set(element, id);
        watch(element);
      }
    }),
    // Nobody sees a hidden tab. Watching anew asks the observer what is in view on return.
    listen(root, 'visibilitychange', () => {
      tell();
      visibleSince.clear();
      if (!root.hidden) for (const element of watched.keys()) watch(element);
    }),
    () => observer.disconnect(),
    () => view.clearTimeout(timer),
  );
};

/** Choices: clicks on an item of a list, except on the buttons and fields inside it. */
export const listClicks: Capture = ({ root, record }) =>
  listen(root, 'click auxclick', (event) => {
    const target = event.composedPath()[0] as Element;
    const element = target.closest(listItem);
    const isOpening = event.type === 'click' || (event as MouseEvent).button === 1;
    const control = target.closest(`a,button,input,select,textarea,label,${marked('action')}`);
    if (!element || !isOpening || isSensitive(element)) return;
    if (
      control &&
      element.contains(control) &&
      control !== element &&
      !control.matches(`a:not(${marked('action')})`)
    )
      return;
    const list = element.closest(marked('list'));
    record('select_item', { item_list_name: nameOf(list), items: [placed(element, list)] });
  });
