/** How trying a channel ended, as far as the one who tried can tell; what arrived is the servers' to say. */
export type End = 'out' | 'held' | 'absent';

/** Where the tries are aimed at: every channel NAME asks for the path `/out/NAME`. */
export interface Targets {
  /** Another origin. */
  readonly away: string;
  /** The shop's own origin, for what may only ask there. */
  readonly own: string;
  /** A UDP port of this machine, for what does not speak TCP. */
  readonly udp: number;
}

/**
 * Tries every way out that a worker has, one after the other. Runs in the worker, and so stands alone: it is taken there as text.
 * What only documents have is tried, too, and found absent.
 */
export const waysOutOfAWorker = async ({
  away,
  own,
  udp,
}: Targets): Promise<Readonly<Record<string, 'out' | 'held' | 'absent'>>> => {
  const scope = globalThis as unknown as Record<string, new (...values: readonly unknown[]) => never>;
  const opened = (thing: EventTarget, yes: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      thing.addEventListener(yes, resolve);
      // Or the error of a worker's worker would be the vault's own, and end it.
      thing.addEventListener('error', (event) => {
        event.preventDefault();
        reject(event as unknown as Error);
      });
    });
  const nested = (code: string, options?: WorkerOptions): Promise<unknown> => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    return opened(new Worker(url, options), 'message');
  };
  const ofDocuments = (name: string): Promise<unknown> => {
    if (typeof document === 'undefined') throw new ReferenceError(name);
    return Promise.reject(new Error('this is no worker'));
  };
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    fetch: () => fetch(`${away}/out/fetch`, { mode: 'no-cors' }),
    'fetch-own-origin': () => fetch(`${own}/out/fetch-own-origin`),
    'fetch-keepalive': () =>
      fetch(`${away}/out/fetch-keepalive`, { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }),
    xhr: () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${own}/out/xhr`);
      request.send();
      return opened(request, 'load');
    },
    'web-socket': () => opened(new WebSocket(`${away.replace('http', 'ws')}/out/web-socket`), 'open'),
    'web-socket-stream': () =>
      (
        new scope['WebSocketStream']!(`${away.replace('http', 'ws')}/out/web-socket-stream`) as {
          opened: Promise<unknown>;
        }
      ).opened,
    'web-transport': () =>
      (
        new scope['WebTransport']!(`https://127.0.0.1:${udp}/out/web-transport`) as {
          ready: Promise<unknown>;
        }
      ).ready,
    'event-source': () => opened(new EventSource(`${own}/out/event-source`), 'open'),
    beacon: async () => {
      const { sendBeacon } = navigator as { readonly sendBeacon?: (url: string) => boolean };
      if (!sendBeacon) throw new ReferenceError('sendBeacon');
      if (!sendBeacon.call(navigator, `${away}/out/beacon`)) throw new Error('refused');
    },
    'import-scripts': async () =>
      (globalThis as unknown as { importScripts: (url: string) => void }).importScripts(
        `${own}/out/import-scripts`,
      ),
    import: () => import(`${own}/out/import`),
    'cache-add': async () => (await caches.open('out')).add(`${own}/out/cache-add`),
    'font-face': () => new FontFace('out', `url(${own}/out/font-face)`).load(),
    // Where the visitor has allowed the site to notify: its picture is fetched.
    notification: () =>
      opened(new scope['Notification']!('out', { icon: `${away}/out/notification` }) as EventTarget, 'show'),
    worker: () => opened(new Worker(`${own}/out/worker`), 'message'),
    'blob-worker': () =>
      nested(`fetch('${own}/out/blob-worker').then(() => postMessage(1), () => { throw 0 })`),
    'blob-worker-import': () => nested(`importScripts('${own}/out/blob-worker-import'); postMessage(1)`),
    'blob-worker-module': () =>
      nested(`import '${own}/out/blob-worker-module'; postMessage(1)`, { type: 'module' }),
    'data-worker': () =>
      opened(
        new Worker(
          `data:text/javascript,fetch('${away}/out/data-worker',{mode:'no-cors'}).then(postMessage)`,
        ),
        'message',
      ),
    'shared-worker': () =>
      opened(new scope['SharedWorker']!(`${own}/out/shared-worker`) as EventTarget, 'message'),
    'service-worker': () => {
      const { serviceWorker } = navigator as Partial<Navigator>;
      if (!serviceWorker) throw new ReferenceError('serviceWorker');
      return serviceWorker.register(`${own}/out/service-worker`);
    },
    stun: async () => {
      const connection = new scope['RTCPeerConnection']!({
        iceServers: [{ urls: `stun:127.0.0.1:${udp}` }],
      }) as RTCPeerConnection;
      connection.createDataChannel('out');
      await connection.setLocalDescription();
    },
    image: () => opened(new scope['Image']!() as EventTarget, 'load'),
    location: async () => {
      const { assign } = location as Partial<Location>;
      if (!assign) throw new ReferenceError('assign');
      assign(`${away}/out/location`);
    },
    'window-open': async () => {
      if (!scope['open']) throw new ReferenceError('open');
      throw new Error('there, and to be tried');
    },
  };
  for (const name of [
    'css-background',
    'css-import',
    'script',
    'link-preload',
    'link-prefetch',
    'speculation-rules',
    'iframe',
    'object',
    'video',
    'form',
    'ping',
  ])
    Object.assign(ways, { [name]: () => ofDocuments(name) });

  const ends: Record<string, 'out' | 'held' | 'absent'> = {};
  for (const [name, leave] of Object.entries(ways)) {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), 1_000);
    });
    try {
      await Promise.race([leave(), late]);
      ends[name] = 'out';
    } catch (error) {
      const isAbsent = error instanceof ReferenceError || /is not a constructor/.test(String(error));
      ends[name] = isAbsent ? 'absent' : 'held';
    }
  }
  return ends;
};
