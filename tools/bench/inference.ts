import type { Page } from '@playwright/test';
import { bundleTrainer } from '../../packages/learning/testing/bundle-trainer.ts';
import { callInWorker } from './call-in-worker.ts';
import { type Figure, exact, sampled } from './figure.ts';
import { median } from './statistics.ts';

/** Plain JavaScript, because it is bundled together with the trainer's own parts. */
const program = `
import { openBackend, scoreAll, tensorFlowScores } from 'page-parts';
const shape = { inputs: 32, hidden: 16, dim: 24 };
let state = 1;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5;
const fill = (length) => Float32Array.from({ length }, random);
const rows = 1000;
const net = fill(shape.inputs * shape.hidden + 2 * shape.hidden + 1);
const weights = { shape, net, personal: fill(shape.dim) };
const examples = { count: 50, candidates: 20, inputs: 32, dim: 24, features: fill(rows * 32),
  vectors: fill(rows * 24), mask: new Uint8Array(rows).fill(1), at: new Float64Array(50) };
const out = new Float32Array(rows);
const typed = () => scoreAll(weights, examples.features, examples.vectors, rows, out);
const time = (call) => { const started = performance.now(); call(); return performance.now() - started; };
const measureScoring = async ({ times }) => {
  const samples = { typed: [], cpu: [], webgl: [] };
  for (const name of ['cpu', 'webgl']) {
    const backend = await openBackend(name, () => new OffscreenCanvas(1, 1));
    const scores = tensorFlowScores(weights, examples);
    const expected = typed();
    if (scores.some((score, at) => Math.abs(score - expected[at]) > 1e-4)) throw new Error(name + ' scores otherwise');
    for (let run = 0; run < times; run++) {
      samples[name].push(time(() => tensorFlowScores(weights, examples)));
      samples.typed.push(time(typed));
    }
    backend.close();
  }
  return samples;
};
self.bench = { measureScoring };
`;

interface Scoring {
  readonly typed: readonly number[];
  readonly cpu: readonly number[];
  readonly webgl: readonly number[];
}

/** One pass over 1,000 candidates: what the hot path does, and what it would cost with TensorFlow.js. */
export const inference = async (page: Page, times: number): Promise<readonly Figure[]> => {
  const { typed, cpu, webgl } = await callInWorker<Scoring>(
    page,
    await bundleTrainer(program),
    'measureScoring',
    {
      times,
    },
  );
  const how = '1,000 candidates; upload and reading back included';
  return [
    sampled({ name: 'inference on typed arrays', how: '1,000 candidates' }, typed),
    sampled({ name: '  TensorFlow.js, CPU back end', how }, cpu),
    sampled({ name: '  TensorFlow.js, WebGL back end', how: `${how}; software WebGL here` }, webgl),
    exact(
      { name: '  the CPU back end in terms of typed arrays', unit: 'times', how: 'medians, in turns' },
      median(cpu) / median(typed),
    ),
  ];
};
