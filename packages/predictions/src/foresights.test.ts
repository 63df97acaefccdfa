import { dayMs } from '@homebody/core';
import { decodeColumns, encodeColumns } from '@homebody/pack';
import { type Past, behaviourRow, emptyProfile, pastOf, pastsAt } from '@homebody/profile';
import { beforeAll, expect, test } from 'vitest';
import { type BuiltForesights, buildForesights } from './build-foresights.ts';
import { foreseeChoice } from './choosers/foresee-choice.ts';
import { featuresFor, foresee } from './foresee.ts';
import { madeUpHistories, shopStart } from './made-up-histories.fixture.ts';
import { contributionsOf } from './network/contributions-of.ts';
import { networkOptions } from './network/network-options.ts';
import { predictionsSection } from './section.ts';
import { tensorflowTrain } from './tensorflow-train.fixture.ts';

const days = 120;
const attributesOf = () => undefined;
const options = {
  attributesOf,
  until: shopStart + days * dayMs,
  train: tensorflowTrain,
  seed: 1,
  perPerson: 3,
  network: { ...networkOptions, members: 1, epochs: 4 },
};
let built: BuiltForesights;
beforeAll(async () => {
  built = await buildForesights(madeUpHistories(1_500, days, 1), options);
}, 180_000);

/** What is known of others at their last event. */
const strangers = (): readonly Past[] =>
  madeUpHistories(100, days, 2).flatMap((events) =>
    pastsAt(events, [{ event: events.length - 1, now: events.at(-1)!.at }], attributesOf),
  );

test('what can be foreseen of this shop is, better than by chance, and with probabilities that hold', () => {
  expect(built.foresights.map(({ name }) => name)).toContain('purchaseInVisit');
  for (const { quality, withheld, trained, judged } of built.reports) {
    if (withheld !== undefined) continue;
    expect(trained).toBeGreaterThan(judged);
    expect(quality!.area.low).toBeGreaterThan(0.5);
    const { calibrationError, errorByChance } = quality!;
    expect(calibrationError.value).toBeLessThanOrEqual(Math.max(0.03, errorByChance));
  }
});

test('a question that takes longer to answer than the log is long is not answered', () => {
  const report = built.reports.find(({ name }) => name === 'purchase90')!;
  expect(report.withheld).toMatch('to learn from');
  expect(built.foresights.map(({ name }) => name)).not.toContain('purchase90');
});

test('through a pack and back, a prediction is the same, with an interval and reasons in words', () => {
  const columns = decodeColumns(
    encodeColumns(predictionsSection.encode({ ...built, told: ['view_item'] })).slice().buffer as ArrayBuffer,
  );
  const { foresights } = predictionsSection.decode(columns);
  let answered = 0;
  for (const past of strangers())
    built.foresights.forEach((foresight, at) => {
      const prediction = foresee(foresight, past);
      expect(foresee(foresights[at]!, past)).toEqual(prediction);
      if (!('probability' in prediction)) return;
      answered += 1;
      const { low, probability, high, reasons } = prediction;
      expect(low).toBeLessThanOrEqual(probability);
      expect(high).toBeGreaterThanOrEqual(probability);
      expect(reasons.length).toBeLessThanOrEqual(3);
      for (const { words, effect } of reasons) {
        expect(words).toMatch(/\w/);
        expect(Math.abs(effect)).toBeLessThanOrEqual(Math.abs(reasons[0]!.effect));
      }
    });
  expect(answered).toBeGreaterThan(20);
});

test('who has something in the cart is told to be likelier to buy, and what is in the cart says so', () => {
  const foresight = built.foresights.find(({ name }) => name === 'purchaseInVisit')!;
  const at = shopStart;
  const event = (name: string, after: number) => ({
    name,
    at: at + after,
    expiresAt: at + 90 * dayMs,
    data: { items: [{ item_id: '3', item_category: 'c3', price: 14 }] },
  });
  const looks = [event('view_item', 0), event('view_item', 60_000), event('view_item', 120_000)];
  const known = (events: typeof looks) => {
    const [past] = pastsAt(events, [{ event: events.length - 1, now: events.at(-1)!.at }], attributesOf);
    const prediction = foresee(foresight, past!);
    if (!('probability' in prediction)) throw new Error(`abstained: ${prediction.abstained}`);
    const effects = contributionsOf(foresight.network, behaviourRow(past!, featuresFor(foresight.network)));
    const ofCart = foresight.network.features.reduce(
      (sum, name, at) => sum + (/cart/i.test(name) ? effects[at]! : 0),
      0,
    );
    return { probability: prediction.probability, ofCart };
  };
  const without = known(looks);
  const withCart = known([...looks, event('add_to_cart', 150_000)]);
  expect(withCart.probability).toBeGreaterThan(without.probability + 0.1);
  expect(withCart.ofCart).toBeGreaterThan(0);
  expect(without.ofCart).toBeLessThan(0);
});

test('what people look at next and when they come is foreseen better than by everybody’s favourite', () => {
  expect(built.choiceReports.map(({ withheld }) => withheld)).toEqual([undefined, undefined]);
  for (const { quality } of built.choiceReports) expect(quality!.gain.low).toBeGreaterThan(0.1);
  let answered = 0;
  for (const past of strangers())
    for (const choice of built.choices) {
      const prediction = foreseeChoice(choice, past);
      if (!('choice' in prediction)) continue;
      answered += 1;
      expect(choice.options.map(({ id }) => id)).toContain(prediction.choice);
      expect(prediction.low).toBeLessThanOrEqual(prediction.probability);
      expect(prediction.reasons.length).toBeLessThanOrEqual(3);
    }
  expect(answered).toBeGreaterThan(20);
});

test('of somebody hardly known nothing is foreseen, nor what cannot be asked now', () => {
  const past = pastOf({ events: [], profile: emptyProfile(), now: shopStart, attributesOf });
  const said = built.foresights.map((foresight) => foresee(foresight, past));
  for (const prediction of said)
    expect(prediction).toMatchObject({ abstained: expect.stringMatching(/not-now|too-little-known/) });
});

test('with too few people nothing is learned, and the report says why', async () => {
  const { foresights, choices, reports, choiceReports } = await buildForesights(
    madeUpHistories(20, days, 3),
    options,
  );
  expect(foresights).toEqual([]);
  expect(choices).toEqual([]);
  for (const { withheld } of [...reports, ...choiceReports]) expect(withheld).toMatch('fewer than');
});
