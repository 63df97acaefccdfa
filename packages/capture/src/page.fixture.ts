/* A page in happy-dom whose clock, timers and scrolling a test controls. */
import { vi } from 'vitest';
import { type CaptureOptions, type Page, openPage } from './page.ts';

export interface Recorded {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface TestPage {
  readonly options: CaptureOptions;
  readonly open: () => Page;
  /** What was recorded so far, with undefined fields left out. */
  readonly recorded: () => readonly Recorded[];
  readonly named: (name: string) => readonly Recorded['input'][];
  readonly setHtml: (html: string) => void;
  /** Lets time pass: timers fire, and what the page has changed is noticed. */
  readonly pass: (ms?: number) => Promise<void>;
  readonly click: (selector: string, type?: string, button?: number) => void;
  readonly setVisible: (isVisible: boolean) => void;
  /** Tells every IntersectionObserver how much of an element is in view. */
  readonly scroll: (selector: string, ratio: number) => void;
  readonly observing: () => number;
}

export const createTestPage = (html = '', url = 'https://shop.example/'): TestPage => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 1) });
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(url);
  delete (window as { dataLayer?: unknown }).dataLayer;
  document.documentElement.removeAttribute('data-homebody-sensitive');
  document.body.removeAttribute('data-homebody-sensitive');
  document.body.innerHTML = html;
  const setVisible = (isVisible: boolean): void => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: !isVisible });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      value: isVisible ? 'visible' : 'hidden',
    });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  setVisible(true);

  const observers = new Map<IntersectionObserverCallback, Set<Element>>();
  vi.stubGlobal('IntersectionObserver', function create(callback: IntersectionObserverCallback) {
    const elements = new Set<Element>();
    observers.set(callback, elements);
    return {
      observe: (element: Element) => elements.add(element),
      unobserve: (element: Element) => elements.delete(element),
      disconnect: () => elements.clear(),
    };
  });

  const events: Recorded[] = [];
  const options: CaptureOptions = {
    root: document,
    clock: Date.now,
    record: (name, input) =>
      events.push({ name, input: JSON.parse(JSON.stringify(input)) as Recorded['input'] }),
  };
  const elementAt = (selector: string): Element => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector} on the test page`);
    return element;
  };
  return {
    options,
    open: () => openPage(options),
    recorded: () => events,
    named: (name) => events.filter((event) => event.name === name).map(({ input }) => input),
    setHtml: (next) => {
      document.body.innerHTML = next;
    },
    pass: async (ms = 300) => {
      await vi.advanceTimersByTimeAsync(ms);
    },
    click: (selector, type = 'click', button = 0) => {
      elementAt(selector).dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, button }));
    },
    setVisible,
    scroll: (selector, ratio) => {
      const target = elementAt(selector);
      const entry = { target, intersectionRatio: ratio, isIntersecting: ratio > 0 };
      for (const [callback, elements] of observers) {
        if (elements.has(target)) callback([entry as IntersectionObserverEntry], {} as IntersectionObserver);
      }
    },
    observing: () => [...observers.values()].reduce((sum, elements) => sum + elements.size, 0),
  };
};
