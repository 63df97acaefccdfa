import type { Locator, Page } from '@playwright/test';
import { stockNoticeHash } from '@homebody/core';
import { bannerLanguages, englishBannerTexts, textHashOf } from '@homebody/consent';
import { axeFindings } from '../support/axe.ts';
import { inLanguage } from '../support/in-language.ts';
import { expect, test } from '../support/shop.ts';

const bannerOf = (page: Page): Locator => page.locator('homebody-banner');
const buttonsOf = (page: Page): Locator => bannerOf(page).locator('div > button');
const wordsIn = async (lang: string): Promise<typeof englishBannerTexts> =>
  lang === 'en' ? englishBannerTexts : (await bannerLanguages[lang as 'de' | 'fr' | 'es']()).words;

const looks = [
  'color',
  'background-color',
  'border',
  'font',
  'width',
  'height',
  'opacity',
  'text-decoration',
];

test('agreeing and declining are of one size and one look, in the language of the page', async ({
  page,
  shop,
}) => {
  test.slow();
  for (const lang of ['en', 'de-CH', 'fr', 'es']) {
    await page.unrouteAll();
    await inLanguage(page, lang);
    await page.goto(shop.url);
    const words = await wordsIn(lang.slice(0, 2));
    await expect(buttonsOf(page)).toHaveText([words.agree, words.decline, words.choose]);
    await expect(bannerOf(page).locator('section')).toHaveAttribute('lang', words.lang);
    const found = await buttonsOf(page).evaluateAll(
      (all, properties) =>
        all.map((one) =>
          properties
            .map((name) =>
              // A row of three is divided into pixels that are not all whole.
              getComputedStyle(one)
                .getPropertyValue(name)
                .replace(/^\d+\.\d+px$/, (size) => `${Math.round(parseFloat(size))}px`),
            )
            .join(' | '),
        ),
      looks,
    );
    expect(new Set(found.slice(0, 2)).size, found.join('\n')).toBe(1);
  }
});

test('one page fetches the banner of one language, and an element can ask for another than its page', async ({
  page,
  shop,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const file = /homebody-banner.*$/.exec(request.url());
    if (file) fetched.push(file[0]);
  });
  await inLanguage(page, 'de');
  await page.goto(shop.url);
  await expect(buttonsOf(page).first()).toHaveText('Zustimmen');
  expect(fetched).toEqual(['homebody-banner-de.js']);
  await page.unrouteAll();
  await page.route(`${shop.url}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<main',
      '<homebody-banner lang="fr"></homebody-banner><main',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(shop.url);
  await expect(buttonsOf(page).first()).toHaveText('Accepter');
  expect(fetched.slice(1)).toEqual(['homebody-banner-fr.js']);
});

test('axe finds nothing wrong with it, closed and open, in light and dark', async ({ browser, shop }) => {
  test.slow();
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1000, height: 700 } });
    await page.goto(shop.url);
    await expect(bannerOf(page)).toBeVisible();
    expect(await axeFindings(page, 'homebody-banner')).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`banner-${colorScheme}.png`) });
    await buttonsOf(page).nth(2).click();
    expect(await axeFindings(page, 'homebody-banner')).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`banner-open-${colorScheme}.png`) });
    expect(await axeFindings(page, 'footer homebody-withdraw')).toEqual([]);
    await page.close();
  }
});

test('it is the first thing the keyboard reaches, and takes no focus by itself', async ({ page, shop }) => {
  await page.goto(shop.url);
  await expect(bannerOf(page)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('Tab');
  await expect(buttonsOf(page).first()).toBeFocused();
});

test('nothing that gets the focus is hidden behind it, at 320 pixels and at double size', async ({
  browser,
  shop,
}) => {
  test.slow();
  for (const viewport of [
    { width: 320, height: 640 },
    // 1280 by 1024 at 200 %.
    { width: 640, height: 512 },
  ]) {
    const page = await browser.newPage({ viewport });
    await page.goto(shop.url);
    await expect(bannerOf(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.screenshot({ path: test.info().outputPath(`banner-${viewport.width}.png`) });
    const hidden: string[] = [];
    let visited = 0;
    for (; visited < 120; visited++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const active = document.activeElement;
        if (!active || active === document.body) return 'end';
        if (active.localName === 'homebody-banner') return '';
        const banner = document.querySelector('homebody-banner')?.getBoundingClientRect();
        const { top, bottom } = active.getBoundingClientRect();
        const isSeen = bottom > 0 && top < (banner?.top ?? innerHeight);
        return isSeen ? '' : active.outerHTML.slice(0, 100);
      });
      if (found === 'end') break;
      if (found) hidden.push(found);
    }
    expect(hidden).toEqual([]);
    expect(visited).toBeGreaterThan(30);
    // Every button of it can be used.
    for (const button of await buttonsOf(page).all()) {
      await button.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport({ ratio: 1 });
    }
    await page.close();
  }
});

test('once answered it leaves the page as it was', async ({ page, shop }) => {
  await page.goto(shop.url);
  await expect(bannerOf(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.style.paddingBottom)).not.toBe('');
  await buttonsOf(page).nth(1).click();
  await expect(bannerOf(page)).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.documentElement.style.paddingBottom)).toBe('');
});

test('agreeing is one click, and so is taking it back', async ({ page, shop }) => {
  await page.goto(shop.url);
  await buttonsOf(page).first().click();
  await expect(bannerOf(page)).toBeHidden();
  await page.locator('footer homebody-withdraw button').click();
  const receipts = await page.evaluate(() =>
    (
      window.homebody as unknown as { receipts: () => readonly { choices: Record<string, string> }[] }
    ).receipts(),
  );
  expect(receipts.map(({ choices }) => choices['personalization'])).toEqual(['granted', 'denied']);
});

for (const lang of ['en', 'de'])
  test(`[P6] the receipt names the text that was shown and the notice behind it, in ${lang}`, async ({
    page,
    shop,
  }) => {
    await inLanguage(page, lang);
    await page.goto(shop.url);
    await buttonsOf(page).first().click();
    const receipt = await page.evaluate(() =>
      (window.homebody as unknown as { receipts: () => readonly { textHash: string }[] }).receipts().at(-1),
    );
    expect(receipt?.textHash).toBe(await textHashOf(stockNoticeHash, await wordsIn(lang)));
  });

test('with forced colours its buttons keep their edges', async ({ browser, shop }) => {
  const page = await browser.newPage({ forcedColors: 'active' });
  await page.goto(shop.url);
  await expect(buttonsOf(page).first()).toHaveCSS('border-top-style', 'solid');
  await page.screenshot({ path: test.info().outputPath('banner-forced-colors.png') });
  await page.close();
});
