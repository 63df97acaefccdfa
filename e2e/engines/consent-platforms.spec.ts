/** The consent platforms that can be had, each as it is, in the engines besides Chromium. */
import { expect, test } from '@playwright/test';
import { type ConsentPeerPage, consentPeers } from '../support/consent-peers.ts';
import type { EngineTab, RunningEngine } from './engine.ts';
import { engines } from './engines.ts';
import { openPeerShop } from './peer-shop.ts';

interface OnPage {
  readonly homebody: {
    readonly consent: { readonly status: () => string; readonly receipts: () => readonly object[] };
  };
}

const run = (tab: EngineTab, script: string): Promise<unknown> =>
  tab.evaluate((code) => new Function(`return ${code}`)() as unknown, script);
const status = (tab: EngineTab): Promise<string> =>
  tab.evaluate(() => (window as unknown as OnPage).homebody.consent.status());
/** As they are kept: WebDriver makes `null` of what is not there. */
const receipts = async (tab: EngineTab): Promise<readonly object[]> =>
  JSON.parse(
    await tab.evaluate(() => JSON.stringify((window as unknown as OnPage).homebody.consent.receipts())),
  ) as readonly object[];
const databases = (tab: EngineTab): Promise<number> =>
  tab.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name === 'homebody').length);

const visit = async (tab: EngineTab, url: string, { isReady = 'true' }: ConsentPeerPage): Promise<void> => {
  await tab.goto(`${url}/a-page/`);
  await expect.poll(() => run(tab, `Boolean(${isReady})`), { timeout: 20_000 }).toBe(true);
};

/** Answers of platforms are cookies, and those of one host are of all its ports. */
const forgetAnswers = (tab: EngineTab): Promise<void> =>
  tab.evaluate(() => {
    for (const cookie of document.cookie.split('; '))
      document.cookie = `${cookie.split('=')[0]}=; path=/; max-age=0`;
  });

test.describe.configure({ mode: 'serial', timeout: 120_000 });

for (const engine of engines) {
  test.describe(engine.name, () => {
    let running: RunningEngine;
    let tab: EngineTab;

    test.beforeAll(async () => {
      running = await engine.launch();
      tab = await running.newTab();
    });
    test.afterAll(() => running?.close());

    for (const peer of consentPeers) {
      test(`[P1] [P4] in ${engine.name}, the real ${peer.name} is obeyed: no, on the next page too; yes; yes still; no more`, async () => {
        const refused = await openPeerShop(peer);
        await visit(tab, refused.url, peer);
        await expect.poll(() => status(tab)).not.toBe('granted');
        await run(tab, `void (${peer.reject})`);
        await expect.poll(() => status(tab), { timeout: 20_000 }).toBe('denied');
        await visit(tab, refused.url, peer);
        await expect.poll(() => status(tab), { timeout: 20_000 }).toBe('denied');
        expect(await databases(tab)).toBe(0);
        await forgetAnswers(tab);
        await refused.close();

        const shop = await openPeerShop(peer);
        await visit(tab, shop.url, peer);
        expect(await databases(tab)).toBe(0);
        await run(tab, `void (${peer.accept})`);
        await expect.poll(() => status(tab), { timeout: 20_000 }).toBe('granted');
        await expect.poll(() => databases(tab), { timeout: 20_000 }).toBe(1);
        // tarteaucitron tells of one service after the other, in WebKit each in a moment of its own.
        const proofs = await receipts(tab);
        for (const proof of proofs) expect(proof).toMatchObject({ source: peer.name, userAction: true });
        await visit(tab, shop.url, peer);
        await expect.poll(() => status(tab), { timeout: 20_000 }).toBe('granted');
        expect(await receipts(tab)).toEqual(proofs);

        await run(tab, `void (${peer.reject})`);
        await expect.poll(() => status(tab), { timeout: 20_000 }).toBe('denied');
        await expect.poll(() => databases(tab), { timeout: 20_000 }).toBe(0);
        await forgetAnswers(tab);
        await shop.close();
      });
    }
  });
}
