import type { BrowserContext, Page } from '@playwright/test';

interface Spied {
  readonly usedChannels: string[];
}

/** Writes down which channels files below /homebody/ use, by the names that the tries have, before any script of a page runs. */
export const spyOnChannels = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const used: string[] = [];
    Object.assign(window, { usedChannels: used });
    const isOurs = (): boolean => (new Error().stack ?? '').includes('/homebody/');
    const note = (channel: string): void => {
      if (isOurs()) used.push(channel);
    };
    const constructors = {
      xhr: 'XMLHttpRequest',
      'web-socket': 'WebSocket',
      'web-socket-stream': 'WebSocketStream',
      'web-transport': 'WebTransport',
      'event-source': 'EventSource',
      'font-face': 'FontFace',
      worker: 'Worker',
      'shared-worker': 'SharedWorker',
      stun: 'RTCPeerConnection',
      image: 'Image',
    };
    for (const [channel, name] of Object.entries(constructors)) {
      const Original = (window as unknown as Record<string, (new () => object) | undefined>)[name];
      if (!Original) continue;
      const construct = (target: new () => object, values: unknown[]): object => {
        note(channel);
        return Reflect.construct(target, values) as object;
      };
      Object.assign(window, { [name]: new Proxy(Original, { construct }) });
    }
    const methods: Readonly<Record<string, readonly [object | undefined, string]>> = {
      fetch: [window, 'fetch'],
      beacon: [Navigator.prototype, 'sendBeacon'],
      'cache-add': [globalThis.CacheStorage?.prototype, 'open'],
      'service-worker': [globalThis.ServiceWorkerContainer?.prototype, 'register'],
      'window-open': [window, 'open'],
      form: [HTMLFormElement.prototype, 'submit'],
    };
    for (const [channel, [owner, name]] of Object.entries(methods)) {
      const methodsOf = owner as Record<string, (...values: unknown[]) => unknown> | undefined;
      const original = methodsOf?.[name];
      if (!methodsOf || !original) continue;
      methodsOf[name] = function (this: unknown, ...values: unknown[]): unknown {
        note(channel);
        return original.apply(this, values);
      };
    }
    const createElement = document.createElement.bind(document);
    document.createElement = ((tag: string, options?: ElementCreationOptions): HTMLElement => {
      note(tag);
      return createElement(tag, options);
    }) as typeof document.createElement;
  });

/** Channels and elements that our code used in this page so far, with repetitions. */
export const usedChannels = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as Spied).usedChannels);
