import type { End, Targets } from './ways-out-of-a-worker.ts';

/**
 * Tries every way out that a document has and stays, one after the other. Runs in the document, and so stands alone. Elements tell
 * little of how they fared; the servers say what came. Not tried, since a page without any policy did not get through either:
 * `fetchLater`, which wants HTTPS, and `preconnect`.
 */
export const waysOutOfADocument = async ({
  away,
  own,
  udp,
}: Targets): Promise<Readonly<Record<string, End>>> => {
  const scope = globalThis as unknown as Record<string, new (...values: readonly unknown[]) => never>;
  const opened = (thing: EventTarget, yes: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      thing.addEventListener(yes, resolve, { once: true });
      thing.addEventListener('error', (event) => {
        event.preventDefault();
        reject(event as unknown as Error);
      });
    });
  const root = document.documentElement;
  const show = (tag: string, properties: object, text = ''): Promise<unknown> => {
    const element = Object.assign(document.createElement(tag), properties);
    element.textContent = text;
    const loaded = opened(element, 'load');
    root.append(element);
    return loaded;
  };
  const nested = (code: string): Promise<unknown> =>
    opened(new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))), 'message');
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
      if (!navigator.sendBeacon(`${away}/out/beacon`)) throw new Error('refused');
    },
    import: () => import(`${own}/out/import`),
    'cache-add': async () => (await caches.open('out')).add(`${own}/out/cache-add`),
    'font-face': () => new FontFace('out', `url(${own}/out/font-face)`).load(),
    worker: () => opened(new Worker(`${own}/out/worker`), 'message'),
    'blob-worker': () =>
      nested(`fetch('${own}/out/blob-worker').then(() => postMessage(1), () => { throw 0 })`),
    'shared-worker': () => opened(new SharedWorker(`${own}/out/shared-worker`).port, 'message'),
    'service-worker': () => navigator.serviceWorker.register(`${own}/out/service-worker`),
    stun: async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
      connection.createDataChannel('out');
      await connection.setLocalDescription();
      await opened(connection, 'never');
    },
    image: () => opened(Object.assign(new Image(), { src: `${away}/out/image` }), 'load'),
    'css-background': async () => {
      const element = document.createElement('div');
      root.append(element);
      element.style.cssText = `width:9px;height:9px;background:url(${away}/out/css-background)`;
      await opened(element, 'never');
    },
    'css-import': () => show('style', {}, `@import url(${away}/out/css-import);`),
    script: () => show('script', { src: `${away}/out/script` }),
    'link-preload': () => show('link', { rel: 'preload', as: 'image', href: `${away}/out/link-preload` }),
    'link-prefetch': () => show('link', { rel: 'prefetch', href: `${own}/out/link-prefetch` }),
    'speculation-rules': () =>
      show(
        'script',
        { type: 'speculationrules' },
        JSON.stringify({
          prefetch: [{ source: 'list', urls: [`${own}/out/speculation-rules`], eagerness: 'immediate' }],
        }),
      ),
    object: () => show('object', { type: 'image/png', data: `${away}/out/object` }),
    video: () => show('video', { src: `${away}/out/video`, preload: 'auto' }),
    iframe: () => show('iframe', { src: `${away}/out/iframe` }),
  };
  const ends: Record<string, End> = {};
  for (const [name, leave] of Object.entries(ways)) {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), 700);
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

/** Ways that take the document itself elsewhere, or open another. Each has to be tried in a document of its own. */
export const leavings = ['ping', 'window-open', 'form', 'location'] as const;

export const leaveADocument = ([way, away]: readonly [(typeof leavings)[number], string]): void => {
  const address = `${away}/out/${way}`;
  if (way === 'location') location.assign(address);
  else if (way === 'window-open') open(address);
  else if (way === 'ping')
    Object.assign(document.createElement('a'), { href: 'about:blank', ping: address }).click();
  else {
    const form = Object.assign(document.createElement('form'), { action: address });
    document.documentElement.append(form);
    form.submit();
  }
};
