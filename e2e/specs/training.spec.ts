import { agreedPage } from '../support/agreed-page.ts';
import { expect, test, vaultReady } from '../support/shop.ts';
import { diagnosticsOf, diagnosticsWhen, idsOf, lookAt, recommendOn } from '../support/on-page.ts';
import { withAttributes } from '../support/script-tag.ts';
import { collectErrors, settledCalls, shopAsEver } from '../support/unharmed.ts';
import { itemsFor } from '../support/scripted-items.ts';

test.describe.configure({ timeout: 180_000 });

for (const backend of ['cpu', 'webgl'] as const) {
  test(`training runs in the jail on the ${backend} back end, is judged on held-out choices, and changes the ranking`, async ({
    page,
    shop,
  }) => {
    await withAttributes(page, `data-backend="${backend}" data-train-after="40"`);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await agreedPage(page, shop.url);
    const looked = itemsFor('coffee lover', 40);
    await lookAt(page, looked.slice(0, 39));
    const untrained = await diagnosticsOf(page);
    expect([untrained.ranker, untrained.lastTraining, page.workers().length]).toEqual([
      'prior',
      undefined,
      1,
    ]);
    const before = idsOf(await recommendOn(page));

    await lookAt(page, looked.slice(39));
    const { isolation, ranker, lastTraining } = await diagnosticsWhen(
      page,
      (seen) => !!seen.lastTraining,
      120_000,
    );
    expect(isolation).toBe('jailed');
    expect(lastTraining).toMatchObject({ backend, heldOutChoices: 8, adopted: true });
    expect(lastTraining!.lossAfter).toBeLessThan(lastTraining!.lossBefore);
    expect(lastTraining!.personal.loss).toBeLessThan(lastTraining!.prior.loss);
    expect(ranker).toBe('personal');
    await expect.poll(async () => idsOf(await recommendOn(page))).not.toEqual(before);

    // The vault and, while it trained, one trainer: both from blobs, in the jail's frame.
    await expect.poll(() => page.workers().length).toBe(1);
    expect(workers).toHaveLength(2);
    for (const url of workers) expect(url).toMatch(/^blob:/);
  });
}

test('after twenty items looked at the model trains by itself, and the inspector shows what came of it', async ({
  page,
  shop,
}) => {
  await agreedPage(page, shop.url);
  const looked = itemsFor('gardener', 20);
  for (const [place, item] of looked.entries()) {
    await page.goto(`${shop.url}/item/${item}/?inspect`);
    await diagnosticsWhen(page, ({ choices }) => choices > place);
    if (place === 18) expect((await diagnosticsOf(page)).lastTraining).toBe(undefined);
  }
  const inspector = page.getByRole('region', { name: 'Homebody inspector' });
  const row = (name: string) => inspector.locator(`dt:text-is("${name}") + dd`);
  await expect(row('Training')).toHaveText(/^done, \d+ choices in \d+ ms$/, { timeout: 60_000 });
  const { lastTraining: last, ranker } = await diagnosticsOf(page);
  expect(last!.choices).toBeGreaterThanOrEqual(18);
  await expect(row('Choices')).toHaveText('20 of 20');
  await expect(row('Back end')).toHaveText(/^(cpu|webgl) \(cpu: [\d.]+ ms a step, .*webgl: .+\)$/);
  await expect(row('Loss')).toHaveText(`${last!.lossBefore.toFixed(3)} → ${last!.lossAfter.toFixed(3)}`);
  await expect(row('Ranker in use')).toHaveText(
    ranker === 'personal' ? 'personal (the challenger won)' : 'prior (the challenger lost)',
  );
  await expect(inspector.getByRole('table')).toContainText(
    `Judged on ${last!.heldOutChoices} held-out choices`,
  );
  for (const [name, { ndcg, hitRate, loss }] of Object.entries({
    prior: last!.prior,
    personal: last!.personal,
  })) {
    const cells = [ndcg, hitRate, loss].map((score) => score.toFixed(3)).join('');
    await expect(inspector.locator('tbody tr', { hasText: name })).toHaveText(name + cells);
  }
  // What was trained is there on the next page, and is not trained again for nothing.
  await page.goto(shop.url);
  await vaultReady(page);
  expect(await diagnosticsOf(page)).toMatchObject({ ranker, training: 'idle', lastTraining: last! });
});

const brokenTrainers = {
  'is missing': { answer: { status: 404, body: 'Not found' }, says: /homebody-trainer\.js: .*404/ },
  'can’t be read': { answer: { body: 'this is no program' }, says: /trainer: its port closed/ },
  dies: {
    answer: { body: 'onmessage = () => { throw new Error("dead") }' },
    says: /trainer: its port closed/,
  },
} as const;

for (const [what, { answer, says }] of Object.entries(brokenTrainers)) {
  test(`[P12] a trainer that ${what} leaves the prior in use, and everything goes on`, async ({
    page,
    shop,
  }) => {
    const errors = collectErrors(page);
    const fetched: string[] = [];
    await page.route('**/homebody-trainer.js', (route) => {
      fetched.push(route.request().url());
      return route.fulfill({ contentType: 'text/javascript', ...answer });
    });
    await withAttributes(page, 'data-train-after="5"');
    await agreedPage(page, shop.url);
    const looked = itemsFor('writer', 8);
    await lookAt(page, looked.slice(0, 6));
    const failed = await diagnosticsWhen(page, (seen) => !!seen.lastTrainingError);
    expect(failed.lastTrainingError).toMatch(says);
    expect(failed).toMatchObject({ ranker: 'prior', training: 'idle' });
    await lookAt(page, looked.slice(6));
    expect(await recommendOn(page)).toHaveLength(8);
    await shopAsEver(page, shop.url);
    expect(fetched.length).toBeLessThan(6); // once on each page, at most
    expect(errors).toEqual([]);
  });
}

test('[P12] a trainer that never answers holds nothing up, and ends with its page', async ({
  page,
  shop,
}) => {
  const errors = collectErrors(page);
  await page.route('**/homebody-trainer.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'for (;;);' }),
  );
  await withAttributes(page, 'data-train-after="5"');
  await agreedPage(page, shop.url);
  const looked = itemsFor('writer', 8);
  await lookAt(page, looked.slice(0, 6));
  await diagnosticsWhen(page, ({ training }) => training === 'running');
  await expect.poll(() => page.workers().length).toBe(2);
  await lookAt(page, looked.slice(6));
  expect(await recommendOn(page)).toHaveLength(8);
  expect(Object.values(await settledCalls(page))).toEqual(Array(4).fill('answered'));
  await page.evaluate(() => window.homebody.forget());
  await expect.poll(() => page.workers().length).toBe(1);
  expect(errors).toEqual([]);
});
