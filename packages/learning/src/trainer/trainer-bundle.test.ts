import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { bundleTrainer } from '../../testing/bundle-trainer.ts';

let code: string;
beforeAll(async () => {
  code = await bundleTrainer();
}, 60_000);

test('[P3] the bundled trainer holds no word that opens a connection, storage, or runs text as code', () => {
  const forbidden =
    /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts|indexedDB|localStorage|caches|eval)\b|\bimport\s*\(|\bFunction\s*\(/g;
  expect(code).toContain('webgl2');
  expect(code.match(forbidden) ?? []).toEqual([]);
});

test('the bundled trainer, both back ends included, is at most 65 kB with brotli', () => {
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(65_000);
});
