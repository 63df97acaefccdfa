import { createHash } from 'node:crypto';
import { type StoredEvent, hourMs, minuteMs } from '@homebody/core';
import { netLength } from '@homebody/learning';
import { encodeColumns } from '@homebody/pack';
import { type Predictions, predictionsSection } from '@homebody/predictions';
import { segmentsSection } from '@homebody/segments';
import { expect, it } from 'vitest';
import { opened, request } from './opened-vault.fixture.ts';
import { look, monday, tinyPack } from './tiny-pack.fixture.ts';

/** Likelier to buy with every item in the cart: one hidden unit, whose input is the feature. */
const byCart = (name: string): Predictions['foresights'][number] => {
  const net = new Float32Array(netLength({ inputs: 2, hidden: 1, dim: 0 }));
  net[1] = 1;
  net[3] = 1;
  return {
    name,
    network: { features: ['cartNow'], mean: new Float32Array(1), scale: Float32Array.of(1), hidden: 1, net },
    calibration: {
      scores: Float32Array.of(0, 1),
      probability: Float32Array.of(0.05, 0.45),
      low: Float32Array.of(0.03, 0.35),
      high: Float32Array.of(0.08, 0.55),
    },
  };
};

const predictions: Predictions = {
  told: ['view_item', 'add_to_cart', 'purchase'],
  foresights: [byCart('purchaseInVisit'), byCart('purchase7')],
  choices: [],
  buyers: {
    purchases: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
    orders: { p: 6.25, q: 3.74, gamma: 15.44 },
  },
};

const put = (item: string, at: number, name = 'add_to_cart'): StoredEvent => ({ ...look(item, at), name });
const looks = [0, 1, 2].map((index) => look(`lamps-${index}`, monday + hourMs - (9 - index) * minuteMs));

const stocked = async (told = predictions) => {
  const pack = tinyPack();
  const added = [
    { section: predictionsSection, columns: predictionsSection.encode(told) },
    {
      section: segmentsSection,
      columns: segmentsSection.encode([
        { id: 'about-to-buy', when: { prediction: { of: 'purchase7', atLeast: 0.2 } } },
      ]),
    },
  ].map(({ section: { name, version, load }, columns }) => {
    const bytes = encodeColumns(columns).slice();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { file: `${name}.bin`, bytes: bytes.length, sha256, version, load };
    return { name, file, bytes: bytes.buffer as ArrayBuffer };
  });
  const sections = Object.fromEntries(added.map(({ name, file }) => [name, file]));
  const { vault } = await opened(request(), { stocked: false });
  await vault.manifest({ ...pack.manifest, sections: { ...pack.manifest.sections, ...sections } });
  for (const { name, bytes } of [...pack.files, ...added]) await vault.section(name, bytes.slice(0));
  return vault;
};
const named = (list: readonly { readonly name: string }[] | undefined, name: string) =>
  list?.find((one) => one.name === name);

it('tells the next page what the visitor is expected to do, with an interval and reasons, and segments go by it', async () => {
  const vault = await stocked();
  await vault.record(looks);
  const before = await vault.snapshot([]);
  expect(named(before.predictions, 'purchase7')).toEqual({
    name: 'purchase7',
    until: monday + hourMs + 7 * 24 * hourMs,
    probability: 0.05,
    low: 0.03,
    high: 0.08,
    reasons: [],
  });
  expect(before.segments).toEqual([]);
  await vault.record([put('lamps-1', monday + hourMs - minuteMs)]);
  const after = await vault.snapshot([]);
  expect(named(after.predictions, 'purchase7')).toMatchObject({
    // ln 2 of the way from 0.05 to 0.45
    probability: 0.327,
    reasons: [
      { feature: 'cartNow', words: 'items in the cart', value: 1, effect: expect.closeTo(Math.LN2, 3) },
    ],
  });
  expect(after.segments).toEqual(['about-to-buy']);
  expect(JSON.stringify(after.predictions).length).toBeLessThan(3_000);
});

it('abstains of somebody hardly known, and of what can’t be asked now', async () => {
  const vault = await stocked();
  const { predictions: ofNobody } = await vault.snapshot([]);
  expect(ofNobody).toEqual([
    expect.objectContaining({ name: 'purchaseInVisit', abstained: 'not-now' }),
    expect.objectContaining({ name: 'purchase7', abstained: 'too-little-known' }),
  ]);
  await vault.record([...looks, put('lamps-1', monday + hourMs - minuteMs, 'purchase')]);
  const { predictions: ofBuyer } = await vault.snapshot([]);
  expect(named(ofBuyer, 'purchaseInVisit')).toMatchObject({ abstained: 'not-now' });
  expect(named(ofBuyer, 'buyer')).toMatchObject({ alive: 1 });
});

it('[P6] forgets with what it was foreseen by, and is in what the visitor exports', async () => {
  const vault = await stocked();
  await vault.record([...looks, put('lamps-1', monday + hourMs - minuteMs)]);
  const { snapshot } = await vault.exportData();
  expect(named(snapshot?.predictions, 'purchase7')).toMatchObject({ probability: 0.327 });
  await vault.correct({ kind: 'category', value: 'lamps', to: 'removed' });
  expect(named((await vault.snapshot([])).predictions, 'purchase7')).toHaveProperty('abstained');
});

it('says nothing where the pack foresees nothing', async () => {
  const { vault } = await opened(request());
  await vault.record(looks);
  expect(await vault.snapshot([])).not.toHaveProperty('predictions');
});
