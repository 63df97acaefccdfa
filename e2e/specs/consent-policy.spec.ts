import type { Page } from '@playwright/test';
import { servePage } from '../support/script-tag.ts';
import { expect, test } from '../support/shop.ts';

const policyWith = (rules: object): string =>
  JSON.stringify({
    id: 'shop',
    version: '7',
    jurisdictions: {
      here: {
        gpc: 'veto-outbound',
        minorUnder: 18,
        grantDays: 365,
        refusalDays: 183,
        purposes: ['personalization', 'advertising', 'measurement'],
        ...rules,
      },
    },
  });

/** A page with the shop's policy in it, opened by a browser that sends Global Privacy Control. */
const visit = async (page: Page, url: string, policy: string, attributes = ''): Promise<void> => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  );
  await page.unrouteAll();
  await servePage(
    page,
    `<!doctype html><html lang="en"><head><title>A shop</title>
     <script type="application/json" id="shop-policy">${policy}</script>
     <script src="/homebody/homebody-policy.js" data-policy="shop-policy" data-jurisdiction="here" ${attributes}></script>
     <script src="/homebody/homebody.js" data-pack="/homebody/pack/"></script></head><body><h1>A shop</h1></body></html>`,
  );
  await page.goto(`${url}/a-page`);
};

interface Said {
  readonly choices: Readonly<Record<string, string>>;
  readonly status: string;
  readonly receipt: { readonly policy?: string; readonly jurisdiction?: string } | undefined;
}
const said = (page: Page): Promise<Said> =>
  page.evaluate(() => {
    const { consent } = (
      window as unknown as {
        homebody: {
          consent: {
            choices: () => Record<string, string>;
            status: () => string;
            receipts: () => readonly { policy?: string; jurisdiction?: string }[];
          };
        };
      }
    ).homebody;
    return { choices: consent.choices(), status: consent.status(), receipt: consent.receipts().at(-1) };
  });
const grant = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { homebody: { push: (call: readonly unknown[]) => void } }).homebody.push([
      'grant',
      ['personalization', 'advertising', 'measurement'],
    ]),
  );
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name === 'homebody').length);

test('[P1] another policy in the page is another behaviour, and the receipt says which it was', async ({
  page,
  shop,
}) => {
  await visit(page, shop.url, policyWith({}));
  await grant(page);
  await expect.poll(() => databases(page), { timeout: 20_000 }).toBe(1);
  expect(await said(page)).toMatchObject({
    choices: { personalization: 'granted', advertising: 'denied', measurement: 'denied' },
    receipt: { policy: 'shop 7', jurisdiction: 'here' },
  });

  await visit(page, shop.url, policyWith({ gpc: 'veto-all' }));
  await expect.poll(async () => (await said(page)).status).toBe('denied');
  await expect.poll(() => databases(page), { timeout: 20_000 }).toBe(0);
});

test('[P1] [P4] a policy that cannot be used allows nothing, and erases nothing', async ({ page, shop }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await visit(page, shop.url, policyWith({}));
  await grant(page);
  await expect.poll(() => databases(page), { timeout: 20_000 }).toBe(1);

  await visit(page, shop.url, policyWith({ grantDays: 730 }));
  expect(await said(page)).toMatchObject({ status: 'pending', choices: { personalization: 'unknown' } });
  expect(errors.join('\n')).toContain('policy.jurisdictions.here.grantDays = 730: Expected a whole number');

  await visit(page, shop.url, policyWith({}));
  await expect.poll(async () => (await said(page)).status).toBe('granted');
  expect(await databases(page)).toBe(1);
});

test('[P7] of a visitor whom the shop knows to be a minor nothing is kept', async ({ page, shop }) => {
  await visit(page, shop.url, policyWith({}), 'data-age="17"');
  await grant(page);
  expect((await said(page)).status).toBe('denied');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await databases(page)).toBe(0);
});
