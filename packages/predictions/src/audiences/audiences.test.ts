import { type Random, seededRandom } from '@homebody/core';
import { decodeColumns, encodeColumns } from '@homebody/pack';
import { describe, expect, it } from 'vitest';
import type { LabelledRows } from '../network/labelled-rows.ts';
import { tensorflowTrain } from '../tensorflow-train.fixture.ts';
import { audienceProbability } from './audience.ts';
import { buildAudience } from './build-audience.ts';
import { audiencesSection } from './section.ts';

const features = ['visits', 'orders', 'category:Lamps'];
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** People, of whom those who are known differ by `apart` deviations in the first feature. */
const peopleOf = (known: number, others: number, apart: number, seed = 1): LabelledRows => {
  const random = seededRandom(seed);
  const count = known + others;
  const happened = Uint8Array.from({ length: count }, (_, at) =>
    Number(at % Math.round(count / known) === 0),
  );
  const rows = Float32Array.from(
    { length: count * features.length },
    (_, at) =>
      normal(random) + (at % features.length === 0 ? apart * happened[Math.floor(at / features.length)]! : 0),
  );
  return { features, count, rows, happened };
};

const options = { id: 'trade', train: tensorflowTrain, seed: 1, base: 0.02, size: 0.05, least: 50 };

describe('an audience', () => {
  it('is of people like those who are known, judged on others, as likely as they are in the shop', async () => {
    const { audience, report, judged } = await buildAudience(peopleOf(400, 1_600, 2), options);
    expect(report.withheld).toBeUndefined();
    // Φ(2 / √2): what two normal distributions two deviations apart can be told by.
    expect(report.quality?.area.value).toBeCloseTo(0.921, 1);
    expect(report.quality?.area.low).toBeGreaterThan(0.85);
    expect(report.judged.people + report.learned.people).toBe(2_000);
    const of = (visits: number) => audienceProbability(audience!, Float32Array.of(visits, 0, 0));
    expect(of(3)).toBeGreaterThan(of(0));
    expect(of(0)).toBeLessThan(0.02);
    const taken =
      judged.probabilities.filter((one) => one >= audience!.atLeast).length / judged.probabilities.length;
    // A twentieth of all people, among whom the known are ten times rarer than here.
    expect(taken).toBeGreaterThan(0.05);
    expect(taken).toBeLessThan(0.3);
  }, 60_000);

  it('is not made from too few, nor where nothing tells people apart', async () => {
    const few = await buildAudience(peopleOf(60, 600, 2), options);
    expect(few.audience).toBeUndefined();
    expect(few.report.withheld).toMatch(/people of the rarer kind to learn from, fewer than 50/);
    const alike = await buildAudience(peopleOf(300, 900, 0, 3), options);
    expect(alike.audience).toBeUndefined();
    expect(alike.report.withheld).toMatch(/no better than chance|too few people to say/);
  }, 60_000);

  it('[P7] refuses a feature that nobody may be judged by', async () => {
    const sensitive = { ...peopleOf(400, 400, 2), features: ['visits', 'gender', 'category:Lamps'] };
    await expect(buildAudience(sensitive, options)).rejects.toMatchObject({ code: 'invalid-config' });
  });

  it('goes through a pack, and nothing that is not right comes out of one', async () => {
    const { audience } = await buildAudience(peopleOf(400, 1_600, 2), options);
    const { encode, decode } = audiencesSection;
    const columns = decodeColumns(Uint8Array.from(encodeColumns(encode([audience!]))).buffer, 'audiences');
    expect(decode(columns)).toEqual([audience]);
    const damaged =
      (change: object, values: object = {}) =>
      () =>
        decode({ columns: { ...columns.columns, ...change }, values: { ...columns.values, ...values } });
    expect(damaged({ 'trade.net': Float32Array.of(1) })).toThrow('"trade.net"');
    expect(damaged({ 'trade.mean': Float32Array.of(1, NaN, 1) })).toThrow('finite numbers');
    expect(damaged({ ids: ['trade', 'trade'] })).toThrow('there twice');
    expect(damaged({}, { 'trade.atLeast': 2 })).toThrow('atLeast of "trade" is 2');
    expect(damaged({}, { 'trade.hidden': 1.5 })).toThrow();
  }, 60_000);
});
