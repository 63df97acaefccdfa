import { expect, test, vaultReady } from '../support/shop.ts';
import { diagnosticsWhen, lookAt } from '../support/on-page.ts';
import { itemsFor } from '../support/scripted-items.ts';
import { servePage } from '../support/script-tag.ts';

const scriptTag =
  '<script src="/homebody/homebody.js" data-pack="/homebody/pack/" data-consent="manual"></script>';

/** No shop's page: what somebody writes who has read the first screen of the README. */
const anyPage = `<!doctype html><html lang="en"><head><title>Any page</title>
<script>
  window.homebody = window.homebody || [];
  window.calls = [];
  homebody.push(['onChange', () => window.calls.push('changed')]);
  homebody.push((instance) => window.calls.push('ready: ' + typeof instance.recommend));
</script>
${scriptTag}
</head><body>
<h1>Any page</h1>
<ul data-homebody-slot="with-template" data-homebody-limit="4">
  <template><li><a data-homebody-href="url"><b data-homebody-text="item_name"></b></a> <span data-homebody-text="price"></span>
    <small data-homebody-text="because"></small></li></template>
  <li>What everybody sees</li>
</ul>
<div data-homebody-slot="without-template" data-homebody-limit="3"><p>Also for everybody</p></div>
</body></html>`;

test('any page with the script tag is filled after a manual grant, with the page’s own template and without one', async ({
  page,
  shop,
}) => {
  await servePage(page, anyPage);
  await page.goto(`${shop.url}/a-page`);
  await expect(page.getByText('What everybody sees')).toBeVisible();
  await expect(page.getByText('Also for everybody')).toBeVisible();
  await page.evaluate(() => window.homebody.grant(['personalization']));
  await vaultReady(page);
  await lookAt(page, itemsFor('gardener', 3));
  await page.waitForFunction(() => localStorage.getItem('homebody:snapshot')?.includes('Because'));
  // Not under the visitor's eyes: this page keeps what it showed, the next one is personal.
  await expect(page.getByText('What everybody sees')).toBeVisible();

  await page.goto(`${shop.url}/a-page`);
  const withTemplate = page.locator('[data-homebody-slot="with-template"] > li:visible');
  await expect(withTemplate).toHaveCount(4);
  for (const pick of await withTemplate.all()) {
    await expect(pick.locator('a')).toHaveAttribute('href', /^http:\/\/localhost:\d+\/item\/.+\/$/);
    await expect(pick.locator('b')).not.toBeEmpty();
    await expect(pick.locator('span')).toHaveText(/€\d/);
    await expect(pick.locator('small')).not.toBeEmpty();
  }
  const plain = page.locator('[data-homebody-slot="without-template"] > .homebody-item:visible');
  await expect(plain).toHaveCount(3);
  await expect(plain.first().locator('a')).toHaveAttribute('href', /\/item\//);
  await expect(page.getByText('What everybody sees')).toBeHidden();
  await expect(page.getByText('Also for everybody')).toBeHidden();
});

test('calls made before the script has loaded are made once it has', async ({ page, shop }) => {
  const late = anyPage.replace(scriptTag, '').replace(
    '</body>',
    `<script>
    homebody.push(['grant', ['personalization']], ['record', 'view_item', { items: [{ item_id: '${itemsFor('writer', 1)[0]}' }] }]);
    homebody.push(['no-such-call'], ['record', 'no-such-event', {}], () => window.calls.push('after what failed'));
  </script>${scriptTag}</body>`,
  );
  await servePage(page, late);
  await page.goto(`${shop.url}/a-page`);
  const { events } = await diagnosticsWhen(page, (seen) => seen.events > 1);
  expect(events).toBe(2); // the page's own view, and the item's
  const calls = await page.evaluate(() => (window as unknown as { calls: string[] }).calls);
  expect(calls).toEqual(expect.arrayContaining(['ready: function', 'changed', 'after what failed']));
  // A queue goes on being one: nobody need know whether the script has loaded.
  await page.evaluate(() => window.homebody.push((instance: { pushed?: true }) => (instance.pushed = true)));
  expect(await page.evaluate(() => 'pushed' in window.homebody)).toBe(true);
});

test('a script tag without a pack says so on the console and leaves the page alone', async ({
  page,
  shop,
}) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await servePage(page, anyPage.replace('data-pack="/homebody/pack/"', ''));
  await page.goto(`${shop.url}/a-page`);
  await expect(page.getByText('What everybody sees')).toBeVisible();
  expect(told.join('\n')).toContain('Expected data-pack');
});
