import { serve } from '../../demo-site/serve.ts';
import { strictPolicy } from '../../demo-site/server/strict-policy.ts';
import { becomePersonal } from '../support/become-personal.ts';
import { ask } from '../support/on-device.ts';
import { expect, shopFolder, test, vaultReady } from '../support/shop.ts';
import { watchPolicies } from '../support/watch-policies.ts';

test('[P3] [P12] under a strict policy with Trusted Types the vault is jailed, picks work, and nothing is objected to', async ({
  page,
}) => {
  test.slow();
  const policy = await strictPolicy();
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  const server = await serve({ root: shopFolder, headers: { 'content-security-policy': policy } });
  const violations = await watchPolicies(page);
  await becomePersonal(page, server.url);
  expect(await ask<object>(page, 'diagnostics')).toMatchObject({ isolation: 'jailed', storage: 'indexeddb' });
  await page.goto(`${server.url}/your-data/?inspect`);
  await vaultReady(page);
  await expect(page.locator('homebody-panel')).toContainText('Your interests');
  await page.evaluate(() => {
    for (const item_id of [
      'roma-steel-moka-pot',
      'forge-steel-moka-pot-black',
      'kumo-steel-gooseneck-kettle',
    ])
      window.homebody.record('view_item', { items: [{ item_id }] });
  });
  await page.locator('homebody-panel').getByRole('button', { name: 'Withdraw consent' }).click();
  await expect(page.locator('homebody-panel')).toContainText('Personalization is off.');
  expect(violations).toEqual([]);
  await server.close();
});

const fallbacks = [
  {
    isolation: 'worker',
    why: 'the jail’s script is not allowed',
    policy:
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'",
  },
  {
    isolation: 'page',
    why: 'no worker is allowed at all',
    policy:
      "default-src 'none'; script-src 'self'; worker-src 'none'; connect-src 'self'; style-src 'self'; img-src 'self'",
  },
] as const;

for (const { isolation, why, policy } of fallbacks) {
  test(`[P12] where ${why}, the vault moves to the ${isolation}, says so, and picks work`, async ({
    page,
  }) => {
    test.slow();
    const server = await serve({ root: shopFolder, headers: { 'content-security-policy': policy } });
    await becomePersonal(page, server.url);
    expect(await ask<object>(page, 'diagnostics')).toMatchObject({ isolation, storage: 'indexeddb' });
    await server.close();
  });
}

test('[P12] where Trusted Types know no policy of ours, the shop is as it is for everybody', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const server = await serve({
    root: shopFolder,
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types shop" },
  });
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await expect(page.locator('[data-homebody-slot="home-picks"] a:visible')).toHaveCount(8);
  await page.goto(`${server.url}/item/roma-steel-moka-pot/`);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.locator('[data-toast]')).toHaveText('Added to your cart.');
  expect(errors).toEqual([]);
  expect(page.workers()).toEqual([]);
  await server.close();
});
