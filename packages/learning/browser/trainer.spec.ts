import { type Page, expect, test } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundleTrainer } from '../testing/bundle-trainer.ts';
import type { TrainerReply } from '../src/trainer-protocol.ts';
import type { Backend, TrainingResult } from '../src/training.ts';

/** What the page's script leaves in its global scope. */
declare const parts: typeof import('../testing/page-parts.ts');

test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'],
  },
});

let server: Server;
let address: string;

test.beforeAll(async () => {
  const scripts = new Map([
    ['/worker.js', await bundleTrainer()],
    ['/page.js', await bundleTrainer(`import * as parts from 'page-parts'; self.parts = parts;`)],
  ]);
  server = createServer(({ url }, response) => {
    const script = scripts.get(url ?? '');
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? '<!doctype html><title>trainer</title><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.close();
});

test('both back ends train the same ranker in a worker', async ({ page }) => {
  await page.goto(address);
  const cpu = await trainInWorker(page, 'cpu');
  const webgl = await trainInWorker(page, 'webgl');
  expect(cpu.backend).toBe('cpu');
  expect(webgl.probe.why).toBe('webgl: asked for');
  expect(webgl.backend).toBe('webgl');
  expect(webgl.adopted).toBe(cpu.adopted);
  expect(Math.abs(webgl.lossAfter - cpu.lossAfter)).toBeLessThan(1e-4);
  // Adam turns the rounding of a slope near zero into a step, so single weights may differ more than the ranking does.
  const net = Object.values(webgl.net);
  const squares = Object.values(cpu.net).map((weight, at) => (weight - net[at]!) ** 2);
  expect(Math.sqrt(squares.reduce((sum, square) => sum + square) / net.length)).toBeLessThan(1e-3);
});

const probeIn = (page: Page, probeLimitMs: number): Promise<TrainingResult> =>
  page.evaluate((probeLimitMs) => {
    const { browserTrainerDeps, trainWithTensorFlow, trainingJob } = parts;
    const deps = { ...browserTrainerDeps(), probeLimitMs };
    return trainWithTensorFlow({ ...trainingJob(), backend: 'auto' }, deps);
  }, probeLimitMs);

test('the probe measures both back ends and says why it chose', async ({ page }) => {
  await page.goto(address);
  const { probe, backend } = await probeIn(page, 60_000);
  expect(probe.chosen).toBe(backend);
  expect(probe.cpuMs).toBeGreaterThan(0);
  expect(probe.webglMs).toBeGreaterThan(0);
  expect(probe.why).toMatch(/^cpu: .* ms in all; webgl: .* ms in all$/);
});

test('a WebGL that takes too long to start is out', async ({ page }) => {
  await page.goto(address);
  const { probe } = await probeIn(page, 0);
  expect(probe.chosen).toBe('cpu');
  expect(probe.why).toContain('webgl: not usable (Error: slower than 0 ms)');
});

test('WebGL scores the same as the typed-array pass within 1e-5', async ({ page }) => {
  await page.goto(address);
  const furthest = await page.evaluate(async () => {
    const { openBackend, scoreAll, tensorFlowScores, trainingJob } = parts;
    const { shape, prior, examples } = trainingJob();
    const weights = { shape, net: prior, personal: Float32Array.of(1, -0.5, 0.25, 2) };
    const backend = await openBackend('webgl', () => new OffscreenCanvas(1, 1));
    const found = tensorFlowScores(weights, examples);
    backend.close();
    const { features, vectors, count, candidates } = examples;
    const rows = count * candidates;
    const expected = scoreAll(weights, features, vectors, rows, new Float32Array(rows));
    return expected.reduce((most, score, at) => Math.max(most, Math.abs(score - found[at]!)), 0);
  });
  expect(furthest).toBeLessThan(1e-5);
});

test('a context lost while training begins again on the CPU and says so', async ({ page }) => {
  await page.goto(address);
  const { lost, plain } = await page.evaluate(async () => {
    const { browserTrainerDeps, trainWithTensorFlow, trainingJob } = parts;
    const canvas = new OffscreenCanvas(1, 1);
    const loseContext = (): void =>
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    const deps = browserTrainerDeps();
    let seen = 0;
    const onProgress = (): void => {
      if (++seen === 2) loseContext();
    };
    const lost = await trainWithTensorFlow(
      { ...trainingJob(), backend: 'webgl' },
      { ...deps, createCanvas: () => canvas, onProgress },
    );
    return { lost, plain: await trainWithTensorFlow(trainingJob(), deps) };
  });
  expect(lost.backend).toBe('cpu');
  expect(lost.probe.why).toContain('began again on cpu');
  expect(Object.values(lost.net)).toEqual(Object.values(plain.net));
});

const trainInWorker = (page: Page, backend: Backend | 'auto'): Promise<TrainingResult> =>
  page.evaluate(
    (backend) =>
      new Promise<TrainingResult>((resolve, reject) => {
        const worker = new Worker('/worker.js');
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.addEventListener('message', ({ data }: MessageEvent<TrainerReply>) => {
          if (data.kind === 'trained') resolve(data.result);
          if (data.kind === 'failed') reject(new Error(data.message));
        });
        worker.postMessage({ kind: 'train', job: { ...parts.trainingJob(), backend } });
      }),
    backend,
  );
