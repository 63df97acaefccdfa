import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { benchmarks } from './benchmarks.ts';
import { madeUp } from './benchmarks/made-up.ts';
import { runBenchmark } from './run-benchmark.ts';

const folder = new URL('.', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const filesIn = (path: string): readonly string[] =>
  readdirSync(new URL(path, folder)).filter((file) => !file.endsWith('.test.ts'));

test('every model that there is stands in a list', () => {
  const lists = ['session-methods.ts', ...filesIn('benchmarks').map((file) => `benchmarks/${file}`)]
    .map(textOf)
    .join('\n');
  expect(filesIn('models').filter((file) => !lists.includes(`models/${file}'`))).toEqual([]);
});

test('every benchmark has its own name, and compares with a method that it has', () => {
  expect(new Set(benchmarks.map(({ name }) => name)).size).toBe(benchmarks.length);
  for (const { methods, yardstick } of [...benchmarks, madeUp]) {
    expect(methods.map(({ name }) => name)).toContain(yardstick);
    expect(new Set(methods.map(({ name }) => name)).size).toBe(methods.length);
  }
});

test('a benchmark is run with every method in its order, compared question by question with the yardstick', async () => {
  const few = { ...madeUp, methods: madeUp.methods.filter(({ name }) => /POP|V-SKNN|SR/.test(name)) };
  const result = await runBenchmark(few, few.read(''), () => undefined);
  expect(result.methods.map(({ name }) => name)).toEqual(few.methods.map(({ name }) => name));
  const [popularity, , rules, neighbours] = result.methods;
  const [hitRate] = popularity!.metrics;
  expect(neighbours!.metrics[0]!.overYardstick).toBeUndefined();
  expect(hitRate!.overYardstick!.mean).toBeCloseTo(
    hitRate!.value.mean - neighbours!.metrics[0]!.value.mean,
    10,
  );
  expect(rules!.packBytes).toBeGreaterThan(100);
  expect(neighbours!.packBytes).toBeUndefined();
  expect(neighbours!.metrics[0]!.value.low).toBeGreaterThan(hitRate!.value.high);
}, 60_000);

test('a yardstick that is no method is refused by name', async () => {
  const wrong = { ...madeUp, yardstick: 'V-KNN' };
  await expect(runBenchmark(wrong, wrong.read(''), () => undefined)).rejects.toThrow('"V-KNN"');
});
