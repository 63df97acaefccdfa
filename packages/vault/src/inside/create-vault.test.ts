import { type StoredEvent, hourMs, minuteMs } from '@homebody/core';
import { describe, expect, it } from 'vitest';
import type { OpenRequest } from '../protocol.ts';
import { opened, request } from './opened-vault.fixture.ts';
import { look, monday, tinyPack } from './tiny-pack.fixture.ts';

const pack = tinyPack();
const lampLooks: readonly StoredEvent[] = [0, 1, 2].map((index) =>
  look(`lamps-${index}`, monday + index * minuteMs),
);

describe('the vault', () => {
  it('[P5] answers with items like those looked at, each with a reason that names something looked at', async () => {
    const { vault } = await opened(request());
    await vault.record(lampLooks);
    const { source, items } = await vault.recommend({ slot: 'home-picks' });
    expect(source).not.toBe('default');
    expect(items.length).toBeGreaterThan(0);
    for (const { because } of items) expect(because).not.toBe('');
    const named = items.flatMap(({ reason }) => ('because' in reason ? [reason.because] : []));
    for (const item of named)
      expect(lampLooks.map(({ data }) => JSON.stringify(data)).join()).toContain(item);
  });

  it('[P5] says why in the language of the page, and else in the pack’s', async () => {
    const reasons = {
      en: { lang: 'en', popular: 'Popular in this shop' },
      de: { lang: 'de', popular: 'Beliebt in diesem Shop' },
      fr: { lang: 'fr', popular: 'Apprécié dans cette boutique' },
    };
    const title = { en: 'Picked for you', de: 'Für Sie' };
    const [slot] = pack.manifest.slots;
    const manifest = {
      ...pack.manifest,
      shop: { ...pack.manifest.shop, language: 'fr' },
      slots: [{ ...slot!, title }],
      reasons,
    };
    const saidOn = async (page: Partial<OpenRequest>) => {
      const { vault } = await opened(request(page), { stocked: false });
      await vault.manifest(manifest);
      for (const { name, bytes } of pack.files) await vault.section(name, bytes.slice(0));
      const { slots } = await vault.snapshot([{ slot: 'home-picks' }]);
      const { title: said, items } = slots['home-picks']!;
      expect(new Set(items.map(({ because }) => because)).size).toBe(1);
      return [said, items[0]?.because];
    };
    expect(await saidOn({ language: 'de-CH' })).toEqual(['Für Sie', 'Beliebt in diesem Shop']);
    expect(await saidOn({ language: 'en' })).toEqual(['Picked for you', 'Popular in this shop']);
    expect(await saidOn({ language: 'it' })).toEqual(['Picked for you', 'Apprécié dans cette boutique']);
    expect(await saidOn({})).toEqual(['Picked for you', 'Apprécié dans cette boutique']);
  });

  it('answers everybody the same popular items while nothing is known of them', async () => {
    const { vault } = await opened(request());
    const { items } = await vault.recommend({ slot: 'home-picks' });
    expect(items.map(({ reason }) => reason.kind)).toEqual(items.map(() => 'popular'));
  });

  it('[P12] gives the default answer while there is no pack, and goes on recording', async () => {
    const { vault } = await opened(request(), { stocked: false });
    expect(await vault.record(lampLooks)).toEqual({ recorded: true, count: 3 });
    expect(await vault.recommend({ slot: 'home-picks' })).toEqual({
      slot: 'home-picks',
      source: 'default',
      items: [],
    });
  });

  it('prepares nothing while there is no pack, so that what an earlier page has prepared stays', async () => {
    const { vault, snapshots, nextSnapshot, nextDiagnostics } = await opened(request(), { stocked: false });
    const burstIsOver = nextDiagnostics();
    await vault.record(lampLooks);
    await burstIsOver;
    expect(snapshots).toEqual([]);
    const next = nextSnapshot();
    await vault.manifest(pack.manifest);
    for (const { name, bytes } of pack.files) await vault.section(name, bytes.slice(0));
    expect((await next).slots['home-picks']?.items.length).toBeGreaterThan(0);
  });

  it('keeps what it knows from one page to the next', async () => {
    const opening = request();
    const first = await opened(opening);
    await first.vault.record(lampLooks);
    const second = await opened(opening);
    const { events, recentItems } = await second.vault.profile();
    expect(events).toBe(3);
    expect(recentItems.map(({ itemName }) => itemName)).toEqual(['Lamp 2', 'Lamp 1', 'Lamp 0']);
  });

  it('folds events that a page sends again because it was left before it heard that they were kept', async () => {
    const { vault } = await opened(request());
    await vault.record(lampLooks);
    await vault.record(lampLooks);
    expect((await vault.profile()).events).toBe(3);
  });

  it('tells the page a new snapshot after every burst of events, under its own epoch', async () => {
    const { vault, nextSnapshot } = await opened(request({ epoch: 7 }));
    const told = nextSnapshot();
    await vault.record(lampLooks);
    const { epoch, slots } = await told;
    expect(epoch).toBe(7);
    expect(Object.keys(slots)).toContain('home-picks');
  });

  it('prepares slots of earlier pages on pages that do not show them', async () => {
    const opening = request({ slots: [{ slot: 'cart-picks', limit: 2 }] });
    const first = await opened(opening);
    await first.vault.record(lampLooks);
    const second = await opened({ ...opening, slots: [] });
    const { slots } = await second.vault.snapshot([]);
    expect(slots['cart-picks']?.items).toHaveLength(2);
  });

  it('[P6] chooses by the visitor’s own word once an interest was corrected', async () => {
    const { vault } = await opened(request());
    await vault.record(lampLooks);
    await vault.correct({ kind: 'category', value: 'lamps', to: 'less' });
    const { interests } = await vault.profile();
    expect(interests.find(({ value }) => value === 'lamps')).toMatchObject({
      corrected: 'less',
      strength: 0,
    });
  });

  it('[P6] exports every event and every piece of learned state as JSON', async () => {
    const { vault } = await opened(request());
    await vault.record(lampLooks);
    await vault.correct({ kind: 'brand', value: 'North', to: 'more' });
    const exported = await vault.exportData();
    expect(exported.events).toHaveLength(3);
    expect(exported.state['corrections']).toEqual([['brand:North', 1]]);
    expect(exported).toMatchObject({ meta: { epoch: expect.any(Number) }, unread: [] });
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });

  it('refuses a damaged section with a clear code and keeps what it had', async () => {
    const { vault } = await opened(request());
    const neighbours = pack.files.find(({ name }) => name === 'neighbours')!;
    const damaged = neighbours.bytes.slice(0);
    new Uint8Array(damaged)[40]! ^= 1;
    await expect(vault.section('neighbours', damaged)).rejects.toMatchObject({ code: 'pack-corrupt' });
    expect((await vault.recommend({ slot: 'home-picks' })).items.length).toBeGreaterThan(0);
  });

  it('refuses a newer pack by its code', async () => {
    const { vault } = await opened(request(), { stocked: false });
    await expect(vault.manifest({ ...pack.manifest, format: 2 as never })).rejects.toMatchObject({
      code: 'pack-too-new',
    });
  });

  it('trains with TensorFlow.js when there are choices enough, and says what came of it', async () => {
    const { vault } = await opened(request());
    const looks = Array.from({ length: 24 }, (_, index) =>
      look(`lamps-${index % 6}`, monday - 40 * hourMs + Math.floor(index / 6) * 2 * hourMs + index),
    );
    await vault.record(looks);
    const { lastTraining, ranker, choices, training } = await vault.train();
    expect(choices).toBe(24);
    expect(training).toBe('idle');
    expect(lastTraining).toMatchObject({ backend: 'cpu', adopted: ranker === 'personal' });
    expect(lastTraining?.lossAfter).toBeLessThan(lastTraining!.lossBefore);
  });

  it('trains on nothing less than the whole pack: a part of it would describe the choices otherwise', async () => {
    const { vault, problems } = await opened(request(), { stocked: false });
    await vault.manifest(pack.manifest);
    const [last, ...others] = pack.files.toReversed();
    for (const { name, bytes } of others.toReversed()) await vault.section(name, bytes.slice(0));
    await vault.record(lampLooks);
    expect((await vault.train()).lastTraining).toBeUndefined();
    await vault.section(last!.name, last!.bytes.slice(0));
    expect((await vault.train()).lastTraining).toMatchObject({ choices: 3 });
    expect(problems).toEqual([]);
  });

  it('[P12] keeps the ranker in use when the trainer dies', async () => {
    const { vault, problems } = await opened(request(), { trainer: false });
    await vault.record(lampLooks);
    const { ranker, lastTraining, lastTrainingError } = await vault.train();
    expect(ranker).toBe('prior');
    expect(lastTraining).toBeUndefined();
    expect(lastTrainingError).toMatch(/trainer/);
    expect(problems).toEqual(['training-failed']);
  });
});
