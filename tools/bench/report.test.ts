import { expect, test } from 'vitest';
import { exact, sampled } from './figure.ts';
import { type Report, isSound, reportText } from './report.ts';

const report = (over: Partial<Report>): Report => ({
  smoke: false,
  at: '2026-01-01T00:00:00.000Z',
  browser: 'Chromium 1',
  machine: 'a processor',
  processors: 2,
  loadAverage: { before: 0.5, after: 1 },
  results: [
    { name: 'record', figures: [sampled({ name: 'a call', how: 'thrice', budget: 2 }, [1, 1, 3], 'p95')] },
  ],
  ...over,
});

test('a missed budget fails a full run, and not a smoke run', () => {
  expect(isSound(report({}))).toBe(false);
  expect(isSound(report({ smoke: true }))).toBe(true);
});

test('something that does not run fails a smoke run, too', () => {
  expect(
    isSound(report({ smoke: true, results: [{ name: 'training', figures: [], failed: 'no worker' }] })),
  ).toBe(false);
});

test('the table tells what was measured, how often, and what is over', () => {
  const text = reportText(report({}));
  expect(text).toMatch(/✖ a call +p95 +3\.0 ms +≤ 2\.0 ms +median 1\.0 ms, p95 3\.0 ms, 3 times; thrice/);
  expect(text).toContain('over its budget: a call');
});

test('a smoke run says that its figures are no evidence, a busy machine that times are too long', () => {
  expect(reportText(report({ smoke: true }))).toContain('not evidence');
  expect(reportText(report({}))).not.toContain('busy');
  expect(reportText(report({ loadAverage: { before: 9, after: 1 } }))).toContain('busy');
});

test('figures without samples are told by themselves', () => {
  const figures = [exact({ name: 'a size', how: 'brotli', budget: 100_000 }, 11_400)];
  const text = reportText(report({ results: [{ name: 'pack', figures }] }));
  expect(text).toMatch(/✓ a size +total +11\.4 kB +≤ 100\.0 kB +brotli/);
  expect(text).toContain('nothing is over its budget');
});
