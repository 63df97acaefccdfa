import { expect, test } from 'vitest';
import { aliveProbability } from './alive-probability.ts';
import { bgNbdLikelihood } from './bg-nbd-likelihood.ts';
import type { BgNbd } from './bg-nbd.ts';
import { expectedOrder } from './expected-order.ts';
import { expectedPurchases } from './expected-purchases.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { fitGammaGamma } from './fit-gamma-gamma.ts';
import { logGamma } from '@homebody/learning';
import { madeUpCustomers, madeUpSpending } from './made-up-customers.fixture.ts';
import { minimize } from './minimize.ts';
import { tailSeries } from './tail-series.ts';

/** Of the CDNOW customers: Fader, Hardie & Lee 2005, table 2, with a digit more than is printed there. */
const published: BgNbd = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4257 };
const nobody = { repeats: 0, recency: 0, age: 0 };
const ones: BgNbd = { r: 1, alpha: 1, a: 1, b: 1 };
const example = { repeats: 1, recency: 1, age: 3 };

test('what to expect of new customers is as published for CDNOW', () => {
  const weeks = [1 / 7, 1, 3, 31 + 6 / 7, 32, 78];
  const expected = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576];
  weeks.forEach((t, at) => expect(expectedPurchases(published, nobody, t)).toBeCloseTo(expected[at]!, 3));
});

test('what to expect of customer 1 of CDNOW within 39 weeks is the published 1.226', () => {
  const customer = { repeats: 2, recency: 30.43, age: 38.86 };
  expect(expectedPurchases(published, customer, 39)).toBeCloseTo(1.226, 3);
});

test('worked by hand: 1 / (1 + 1 · (4 / 2)²) still there, and a likelihood of 1/32 + 1/8', () => {
  expect(aliveProbability(ones, example)).toBeCloseTo(1 / 5, 12);
  expect(Math.exp(bgNbdLikelihood(ones, [{ ...example, customers: 1 }]))).toBeCloseTo(5 / 32, 12);
  expect(bgNbdLikelihood(ones, [{ ...example, customers: 3 }])).toBeCloseTo(3 * Math.log(5 / 32), 12);
});

test('worked by hand: where a is 1, its pole cancels, and its neighbours agree', () => {
  // a = b = r = alpha = 1, nothing bought since: the limit of eq. 9 is −ln(1 − z), here ln(1 + t).
  expect(expectedPurchases(ones, nobody, Math.E - 1)).toBeCloseTo(1, 9);
  for (const a of [1 - 1e-7, 1 + 1e-7])
    expect(expectedPurchases({ ...ones, a }, nobody, Math.E - 1)).toBeCloseTo(1, 5);
});

test('who has just bought is more surely there than who has not for long, and is expected to buy more', () => {
  const fresh = { repeats: 3, recency: 38, age: 39 };
  const stale = { repeats: 3, recency: 8, age: 39 };
  expect(aliveProbability(published, fresh)).toBeGreaterThan(aliveProbability(published, stale));
  expect(expectedPurchases(published, fresh, 12)).toBeGreaterThan(expectedPurchases(published, stale, 12));
  expect(expectedPurchases(published, fresh, 0)).toBe(0);
});

test('special functions have their known values', () => {
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
  expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 12);
  expect(logGamma(1e-3)).toBeCloseTo(6.907178885383854, 10);
  // ₂F₁(1, 1; 2; z) = −ln(1 − z) / z
  expect(1 + tailSeries(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.LN2, 12);
  expect(tailSeries(0.3, 0, 1.5, 0.9)).toBeGreaterThan(0);
});

test('the optimizer finds the floor of Rosenbrock’s valley', () => {
  const { at } = minimize(([x = 0, y = 0]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1]);
  expect(at[0]).toBeCloseTo(1, 4);
  expect(at[1]).toBeCloseTo(1, 4);
});

test('the model that made some customers is found again, and foresees what they do later', () => {
  const truth: BgNbd = { r: 0.6, alpha: 6, a: 0.8, b: 2.5 };
  const customers = madeUpCustomers(truth, { count: 2_500, age: 40, after: 20, seed: 3 });
  const { model, logLikelihood } = fitBgNbd(customers);
  expect(logLikelihood).toBeGreaterThanOrEqual(
    bgNbdLikelihood(
      truth,
      customers.map((customer) => ({ ...customer, customers: 1 })),
    ),
  );
  for (const name of ['r', 'alpha'] as const) {
    expect(model[name] / truth[name]).toBeGreaterThan(0.85);
    expect(model[name] / truth[name]).toBeLessThan(1.15);
  }
  const later = customers.reduce((sum, customer) => sum + customer.later, 0);
  const expected = customers.reduce((sum, customer) => sum + expectedPurchases(model, customer, 20), 0);
  expect(expected / later).toBeGreaterThan(0.9);
  expect(expected / later).toBeLessThan(1.1);
});

test('the model that made some orders is found again, and a new customer’s order is everybody’s mean', () => {
  const truth = { p: 6.25, q: 3.74, gamma: 15.44 };
  const { model } = fitGammaGamma(madeUpSpending(truth, 4_000, 5));
  for (const name of ['p', 'q', 'gamma'] as const) {
    expect(model[name] / truth[name]).toBeGreaterThan(0.85);
    expect(model[name] / truth[name]).toBeLessThan(1.15);
  }
  // γp / (q − 1) = 15.44 · 6.25 / 2.74
  expect(expectedOrder(truth, { purchases: 0, mean: 0 })).toBeCloseTo(35.219, 3);
  // 6.25 · (15.44 + 2 · 40) / (12.5 + 2.74)
  expect(expectedOrder(truth, { purchases: 2, mean: 40 })).toBeCloseTo(39.14, 2);
});

test('a history that cannot be is refused, and says which', () => {
  const good = { repeats: 0, recency: 0, age: 3 };
  expect(() => fitBgNbd([good, { repeats: 1, recency: 4, age: 3 }])).toThrow(
    'History 1: repeats 1, recency 4',
  );
  expect(() => fitGammaGamma([{ purchases: 1, mean: 0 }])).toThrow('Customer 0: 1 purchases of 0');
});
