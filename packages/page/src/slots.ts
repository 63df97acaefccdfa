/**
 * Fills `[data-homebody-slot]` elements, once each, as soon as the parser has closed them and before
 * they are painted. See docs/design.md, "Threads and the jail".
 */
import type { Clock, ItemId } from '@homebody/core';
import type { SlotAnswer, SlotRequest, Snapshot } from '@homebody/vault';
import { fillTemplate } from './fill-template.ts';
import { plainItem } from './plain-item.ts';
import { createPriceFormat } from './price-format.ts';
import { type SlotContent, addHidingSheet, containerOf, createSlotContent } from './slot-content.ts';

export interface SlotsOptions {
  readonly root: Document;
  /** The answer known right now (the snapshot's), asked when an element is first seen. Not asked for slots about an item, which no snapshot knows. */
  readonly answerFor: (slot: string) => SlotAnswer | undefined;
  readonly now: Clock;
  /** A `data-homebody-live` element found no answer; `answer` may still bring one on this page. */
  readonly onWanted?: (request: SlotRequest) => void;
  /** Called at every look at the page, before the slots are. */
  readonly onLook?: () => void;
}

export interface Slots {
  /** Starts watching the page, and looks at every slot in it now. */
  readonly scan: () => void;
  /** Newest answers: for elements inserted from now on, and for live ones that are still empty. */
  readonly update: (snapshot: Snapshot) => void;
  /** The same, for one request (such as a slot about one item). */
  readonly answer: (request: SlotRequest, answer: SlotAnswer) => void;
  /** What the slots on this page ask for: what the vault should keep ready. */
  readonly requests: () => readonly SlotRequest[];
  /** The items of every answer in use on this page. */
  readonly shown: () => readonly ItemId[];
  /** Gives every slot its own content back and forgets all answers. */
  readonly restore: () => void;
  /** Stops watching; what is shown stays. */
  readonly stop: () => void;
}

/** One per element and request. */
interface SlotState {
  readonly key: string;
  readonly content: SlotContent;
  /** Looked at without an answer: the visitor has seen its own content. */
  seen?: true;
  /** Keeps its own content for good. */
  failed?: true;
  answer?: SlotAnswer | undefined;
}

/**
 * Does nothing before `scan`. Items stand where the template stands; a template that comes first keeps the
 * own items unpainted however slowly they arrive. Events on the element, with the answer as `detail`:
 * `homebody:fill` (prevent it to render the answer yourself), `homebody:filled`, `homebody:restored`.
 *
 * @example
 * <ul data-homebody-slot="home-picks" data-homebody-limit="4">
 *   <template><li><a data-homebody-href="url" data-homebody-text="item_name"></a></li></template>
 *   <li data-homebody-item="oak">What everybody sees</li>
 * </ul>
 */
export const createSlots = ({ root, answerFor, now, onWanted, onLook }: SlotsOptions): Slots => {
  const states = new WeakMap<Element, SlotState>();
  const answers = new Map<string, SlotAnswer>();
  const formatPrice = createPriceFormat(root);

  const elements = (): readonly Element[] => [...root.querySelectorAll('[data-homebody-slot]')];

  const visit = (element: Element): void => {
    const key = keyOf(requestOf(element));
    let state = states.get(element);
    if (state?.key !== key) {
      giveBack(element);
      states.set(element, (state = { key, content: createSlotContent(element, now) }));
    }
    if (state.failed) return;
    try {
      if (state.answer ? state.content.settle() : fill(element, state)) return;
    } catch {
      // A markup that can't be filled keeps its own content: the page comes first.
    }
    giveBack(element);
    state.failed = true;
  };

  const fill = (element: Element, state: SlotState): true => {
    const request = requestOf(element);
    const { slot, limit, item } = request;
    const { key, content, seen } = state;
    const isLive = element.hasAttribute('data-homebody-live');
    if ((seen && !isLive) || !isParsed(element, root)) return true;
    state.seen = true;
    const answer = answers.get(key) ?? (seen || item ? undefined : answerFor(slot));
    if (!answer?.items.length) {
      if (!seen && isLive) onWanted?.(request);
      return true;
    }
    state.answer = answer;
    element.setAttribute('data-homebody-list', slot);
    element.setAttribute('data-homebody-source', answer.source);
    if (emit(element, 'fill', answer)) {
      // What the visitor has already seen must not grow.
      const most = (seen && content.own().length) || limit;
      const items = answer.items.slice(0, most);
      content.show(
        new Map(items.map((one) => [one.item_id, fillTemplate(itemMarkup(root, element), one, formatPrice)])),
        most,
      );
    }
    emit(element, 'filled', answer);
    return true;
  };

  const giveBack = (element: Element): void => {
    const state = states.get(element);
    if (!state?.answer) return;
    emit(element, 'restored', state.answer);
    state.answer = undefined;
    state.content.restore();
    element.removeAttribute('data-homebody-list');
    element.removeAttribute('data-homebody-source');
  };

  const look = (): void => {
    onLook?.();
    elements().forEach(visit);
  };
  const observer = new MutationObserver(look);

  return {
    scan: () => {
      addHidingSheet(root);
      observer.observe(root, {
        childList: true,
        subtree: true,
        attributeFilter: ['data-homebody-slot', 'data-homebody-item'],
      });
      // The last slot of a page has nothing after it to say that it is complete.
      root.addEventListener('DOMContentLoaded', look);
      look();
    },
    update: ({ slots }) => {
      for (const answer of Object.values(slots)) answers.set(keyOf(answer), answer);
      look();
    },
    answer: (request, answer) => {
      answers.set(keyOf(request), answer);
      look();
    },
    requests: () => elements().map(requestOf),
    shown: () =>
      elements().flatMap((element) => states.get(element)?.answer?.items.map(({ item_id }) => item_id) ?? []),
    restore: () => {
      onLook?.();
      answers.clear();
      elements().forEach(giveBack);
    },
    stop: () => {
      observer.disconnect();
      root.removeEventListener('DOMContentLoaded', look);
    },
  };
};

const requestOf = (element: Element): SlotRequest => {
  const limit = Number(element.getAttribute('data-homebody-limit'));
  const item = element.getAttribute('data-homebody-item');
  const slot = element.getAttribute('data-homebody-slot') ?? '';
  return { slot, ...(limit > 0 && { limit }), ...(item && { item }) };
};

const keyOf = ({ slot, item = '' }: Pick<SlotRequest, 'slot' | 'item'>): string => `${slot}\n${item}`;

/** `false` when a listener said that it renders the answer itself. A listener's exception stays the listener's. */
const emit = (element: Element, what: string, detail: SlotAnswer): boolean =>
  element.dispatchEvent(new CustomEvent(`homebody:${what}`, { bubbles: true, cancelable: true, detail }));

/** The parser has left the element, or at least its template: what follows is hidden as it arrives. */
const isParsed = (element: Element, root: Document): boolean => {
  if (root.readyState !== 'loading' || element.querySelector('template')?.nextSibling) return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
};

const itemMarkup = (root: Document, element: Element): Element => {
  const template = element.querySelector('template');
  // React puts a template's children beside its content, not into it.
  const markup = template?.content.firstElementChild ?? template?.firstElementChild;
  return markup
    ? root.importNode(markup, true)
    : plainItem(root, /^[UO]L$/.test(containerOf(element).tagName) ? 'li' : 'div');
};
