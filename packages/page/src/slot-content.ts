import type { Clock, ItemId } from '@homebody/core';

/** Times a second that wiped items are put back, before the page's own framework is left to win. */
const maxRefills = 5;

/** Marks what is hidden. An attribute, since it outlives re-rendering and needs no inline style. */
const hidden = 'data-homebody-hidden';

export interface SlotContent {
  /** Shows these items in place of the slot's own. */
  readonly show: (items: ReadonlyMap<ItemId, Element>, limit: number | undefined) => void;
  /** Puts right what the parser or a framework has changed since; `false` when that has become a fight. */
  readonly settle: () => boolean;
  readonly restore: () => void;
  /** The slot's own items, hidden or not. */
  readonly own: () => readonly Element[];
}

/**
 * The items of one slot among the slot's own. They stand in the parent of the slot's template (the slot
 * itself without one), after what is marked `data-homebody-keep`. Own items are hidden, never removed or moved,
 * since a framework may hold on to them; some stay to fill up an answer shorter than the limit.
 */
export const createSlotContent = (slot: Element, now: Clock): SlotContent => {
  let items: ReadonlyMap<ItemId, Element> = new Map();
  let limit: number | undefined;
  let container = containerOf(slot);
  let since = now();
  let refills = -1; // the first filling is none

  const own = (): readonly Element[] => {
    if (!slot.contains(container)) container = containerOf(slot);
    const filled = new Set(items.values());
    return [...container.children].filter(
      (child) => !filled.has(child) && !child.matches('template,[data-homebody-keep]'),
    );
  };

  const settle = (): boolean => {
    const rest = own();
    const nodes = [...items.values()];
    if (nodes.some((node) => node.parentNode !== container)) {
      if (now() - since >= 1_000) [since, refills] = [now(), 0];
      if (++refills > maxRefills) return false;
      if (rest[0]) rest[0].before(...nodes);
      else container.append(...nodes);
    }
    let shown = items.size;
    rest.forEach((element, at) => {
      const fillsUp =
        shown < (limit ?? at + 1) && !items.has(element.getAttribute('data-homebody-item') ?? '');
      if (fillsUp) shown++;
      element.toggleAttribute(hidden, !fillsUp);
    });
    return true;
  };

  return {
    own,
    settle,
    show: (answered, most) => {
      items = answered;
      limit = most;
      settle();
    },
    restore: () => {
      for (const node of items.values()) node.remove();
      items = new Map();
      for (const element of own()) element.removeAttribute(hidden);
    },
  };
};

/** Where a slot's items stand. */
export const containerOf = (slot: Element): Element => slot.querySelector('template')?.parentElement ?? slot;

/** A constructed sheet is no inline style to a Content-Security-Policy, and outranks any `display` of the shop's. */
export const addHidingSheet = (document: Document): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[${hidden}]{display:none!important}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
