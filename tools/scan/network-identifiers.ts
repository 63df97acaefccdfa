/** Names through which code reaches a network or turns text into code, wherever they stand: as a variable, a property or a key. */
export const named: ReadonlySet<string> = new Set([
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'Image',
  'Audio',
  'FontFace',
  'Worker',
  'SharedWorker',
  'serviceWorker',
  'caches',
  'location',
  'eval',
  'Function',
  'Notification',
  'insertAdjacentHTML',
  'document.write',
]);

/** Properties and attributes whose value the browser fetches or follows. Only writing them counts. */
export const addresses: ReadonlySet<string> = new Set([
  'src',
  'srcset',
  'href',
  'action',
  'formAction',
  'ping',
  'poster',
  'background',
  'cssText',
  'innerHTML',
  'outerHTML',
  'srcdoc',
]);

/** Too common a word as a property: a database is opened, too. Counts as a bare call, or on one of these. */
export const globals: ReadonlySet<string> = new Set(['window', 'self', 'globalThis', 'parent', 'top']);
