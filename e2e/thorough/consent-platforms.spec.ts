import type { Page } from '@playwright/test';
import { type ConsentPeerPage, consentPeers } from '../support/consent-peers.ts';
import { peerPage } from '../support/peer-page.ts';
import { servePage } from '../support/script-tag.ts';
import { expect, test } from '../support/shop.ts';

const serve = async (page: Page, peer: ConsentPeerPage): Promise<void> => {
  const { name, folder } = peer;
  if (folder !== undefined)
    await page.route(`**/${name}/**`, (route) =>
      route.fulfill({ path: folder + new URL(route.request().url()).pathname.slice(name.length + 1) }),
    );
  await servePage(page, await peerPage(peer));
};

const visit = async (page: Page, url: string, { isReady = 'true' }: ConsentPeerPage): Promise<void> => {
  await page.goto(`${url}/a-page`);
  await expect.poll(() => page.evaluate(isReady)).toBe(true);
};
const run = (page: Page, script: string) => page.evaluate(`void (${script})`);
const statusOf = (page: Page) =>
  page.evaluate(() => {
    const { homebody } = window as unknown as {
      homebody: { consent: { status: () => string; epoch: () => number; receipts: () => readonly object[] } };
    };
    return homebody.consent.status();
  });
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name === 'homebody').length);
const receipts = (page: Page) =>
  page.evaluate(() =>
    (
      window as unknown as { homebody: { consent: { receipts: () => readonly object[] } } }
    ).homebody.consent.receipts(),
  );

for (const peer of consentPeers) {
  test.describe(`the real ${peer.name}`, () => {
    test('[P1] [P4] grants when the visitor agrees, is believed on the next page, and erases on withdrawal', async ({
      page,
      shop,
    }) => {
      await serve(page, peer);
      await visit(page, shop.url, peer);
      await expect.poll(() => statusOf(page)).not.toBe('granted');
      expect(await databases(page)).toBe(0);

      await run(page, peer.accept);
      await expect.poll(() => statusOf(page)).toBe('granted');
      await expect.poll(() => databases(page), { timeout: 20_000 }).toBe(1);
      const receipt = (await receipts(page)).at(-1) as { readonly rawVersion?: string };
      expect(receipt).toMatchObject({ source: peer.name, userAction: true });
      expect(receipt.rawVersion !== undefined).toBe(peer.hasVersion === true);

      await visit(page, shop.url, peer);
      await expect.poll(() => statusOf(page)).toBe('granted');
      expect(await receipts(page)).toHaveLength(1);

      await run(page, peer.reject);
      await expect.poll(() => statusOf(page)).toBe('denied');
      await expect.poll(() => databases(page), { timeout: 20_000 }).toBe(0);
    });

    test('[P1] opens no database for somebody who declines, on this page and the next', async ({
      page,
      shop,
    }) => {
      await serve(page, peer);
      await visit(page, shop.url, peer);
      await expect.poll(() => statusOf(page)).not.toBe('granted');
      await run(page, peer.reject);
      await expect.poll(() => statusOf(page)).toBe('denied');
      await visit(page, shop.url, peer);
      await expect.poll(() => statusOf(page)).toBe('denied');
      expect(await databases(page)).toBe(0);
    });

    if (peer.open !== undefined && peer.close !== undefined) {
      const { open, close } = peer;
      test('pauses while its preferences are open, and erases nothing', async ({ page, shop }) => {
        await serve(page, peer);
        await visit(page, shop.url, peer);
        await expect.poll(() => statusOf(page)).not.toBe('granted');
        await run(page, peer.accept);
        await expect.poll(() => statusOf(page)).toBe('granted');
        await run(page, open);
        await expect.poll(() => statusOf(page)).toBe('pending');
        await run(page, close);
        await expect.poll(() => statusOf(page)).toBe('granted');
        expect(await receipts(page)).toHaveLength(1);
      });
    }
  });
}
