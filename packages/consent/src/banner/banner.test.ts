// @vitest-environment happy-dom
import { purposes } from '@homebody/core';
import { afterEach, expect, test } from 'vitest';
import { age } from '../age.ts';
import { type BannerSource, builtInBanner } from '../built-in-banner.ts';
import type { Consent } from '../consent.ts';
import { gpc } from '../gpc.ts';
import { type TestBrowser, createTestBrowser, every } from '../test-browser.ts';
import type { Veto } from '../veto.ts';
import type { HomebodyBanner } from './banner-element.ts';
import { bannerElement } from './banner-element.ts';
import { type BannerOptions, type BannerSetup, defineBanner } from './define-banner.ts';
import { words as texts } from './languages/en.ts';
import { textHashOf } from './text-hash-of.ts';
import { withdrawElement } from './withdraw-element.ts';

/** One page of the shop. Each has element names of its own, for a registry can't forget. */
let pages = 0;
interface Page {
  readonly consent: Consent;
  readonly source: BannerSource;
  readonly banner: HomebodyBanner;
  readonly withdraw: HTMLElement;
}
const openPage = (
  browser: TestBrowser,
  options: Partial<BannerSetup> & { vetoes?: readonly Veto[] } = {},
): Page => {
  const source = builtInBanner();
  const consent = browser.open({ sources: [source], vetoes: options.vetoes ?? [] });
  const setup: BannerSetup = { consent, source, asked: purposes, texts, notice: 'what is kept', ...options };
  const number = pages++;
  customElements.define(`test-banner-${number}`, bannerElement(setup));
  customElements.define(`test-withdraw-${number}`, withdrawElement(setup));
  const banner = document.createElement(`test-banner-${number}`) as HomebodyBanner;
  const withdraw = document.createElement(`test-withdraw-${number}`);
  document.body.append(withdraw, banner);
  return { consent, source, banner, withdraw };
};

const press = (host: HTMLElement, label: string): void => {
  const all = [...(host.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find((button) => button.textContent === label);
  if (!found) throw new Error(`no button "${label}" among ${all.map((b) => b.textContent).join(', ')}`);
  found.click();
};
const boxes = ({ banner }: Page): readonly HTMLInputElement[] => [
  ...(banner.shadowRoot?.querySelectorAll('input') ?? []),
];
const escape = (host: HTMLElement): void => {
  host.shadowRoot?.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
};

afterEach(() => document.body.replaceChildren());

test('the banner asks where nobody has answered, and says what it asks for', () => {
  const { banner } = openPage(createTestBrowser());
  expect(banner.hidden).toBe(false);
  for (const said of [texts.headline, texts.text, ...Object.values(texts.purposes)])
    expect(banner.shadowRoot?.textContent).toContain(said);
  const region = banner.shadowRoot?.querySelector('section');
  const label = banner.shadowRoot?.getElementById(region?.getAttribute('aria-labelledby') ?? '');
  expect(label?.textContent).toBe(texts.headline);
});

test('one click agrees, and one click withdraws', () => {
  const page = openPage(createTestBrowser());
  press(page.banner, texts.agree);
  expect([page.consent.choices(), page.banner.hidden]).toEqual([every('granted'), true]);
  press(page.withdraw, texts.withdraw);
  expect([page.consent.choices(), page.consent.erasureOwed()]).toEqual([every('denied'), true]);
  expect(page.withdraw.shadowRoot?.querySelector('[role=status]')?.textContent).toBe(texts.withdrawn);
  expect(page.banner.hidden).toBe(true);
});

test('one click declines, and nobody is asked again', () => {
  const browser = createTestBrowser();
  const page = openPage(browser);
  press(page.banner, texts.decline);
  expect([page.consent.choices(), page.banner.hidden]).toEqual([every('denied'), true]);
  expect(openPage(browser).banner.hidden).toBe(true);
});

test('agreeing, declining and choosing look alike', () => {
  const { banner } = openPage(createTestBrowser());
  const buttons = [...(banner.shadowRoot?.querySelectorAll('div > button') ?? [])];
  // Their boxes and colours are held against each other in a browser, by the end-to-end tests.
  expect(buttons.map((button) => button.textContent)).toEqual([texts.agree, texts.decline, texts.choose]);
  expect(new Set(buttons.map(({ className, id }) => className + id))).toEqual(new Set(['']));
});

test('purposes are chosen one by one, and none is ticked beforehand', () => {
  const page = openPage(createTestBrowser());
  press(page.banner, texts.choose);
  expect(boxes(page).map(({ checked }) => checked)).toEqual([false, false, false]);
  boxes(page)[0]?.click();
  press(page.banner, texts.save);
  expect(page.consent.choices()).toEqual({ ...every('denied'), personalization: 'granted' });
});

test('a shop that asks for less never gets more', () => {
  const page = openPage(createTestBrowser(), { asked: ['personalization'] });
  expect(boxes(page)).toHaveLength(1);
  press(page.banner, texts.agree);
  expect(page.consent.choices()).toEqual({ ...every('unknown'), personalization: 'granted' });
});

test('the focus stays where the visitor is until the visitor moves it', () => {
  const page = openPage(createTestBrowser());
  expect(document.activeElement).toBe(document.body);
  press(page.banner, texts.choose);
  expect(page.banner.shadowRoot?.activeElement).toBe(boxes(page)[0]);
  escape(page.banner);
  expect(page.banner.shadowRoot?.activeElement?.textContent).toBe(texts.choose);
});

test('Escape goes back one step and never answers', () => {
  const page = openPage(createTestBrowser());
  press(page.banner, texts.choose);
  escape(page.banner);
  escape(page.banner);
  expect([page.banner.hidden, page.consent.status(), page.consent.receipts()]).toEqual([
    false,
    'unknown',
    [],
  ]);
});

test('opened for a change it pauses, shows the choices in effect, and gives the focus back', () => {
  const page = openPage(createTestBrowser());
  press(page.banner, texts.agree);
  const link = document.createElement('button');
  document.body.append(link);
  link.focus();
  page.banner.open();
  expect([page.consent.status(), page.banner.hidden]).toEqual(['pending', false]);
  expect(boxes(page).every(({ checked }) => checked)).toBe(true);
  escape(page.banner);
  expect([page.consent.status(), page.banner.hidden]).toEqual(['granted', true]);
  expect(document.activeElement).toBe(link);
  expect(page.consent.receipts()).toHaveLength(1);
});

test('a banner that is taken out of the page while open leaves consent as it was', () => {
  const page = openPage(createTestBrowser());
  press(page.banner, texts.agree);
  page.banner.open();
  page.banner.remove();
  expect(page.consent.status()).toBe('granted');
});

test('[P4] the withdraw button of another tab follows', () => {
  const browser = createTestBrowser();
  const [one, other] = [openPage(browser), openPage(browser)];
  press(one.banner, texts.agree);
  expect(other.banner.hidden).toBe(true);
  press(other.withdraw, texts.withdraw);
  expect([one.consent.status(), one.withdraw.shadowRoot?.querySelector('button')?.textContent]).toEqual([
    'denied',
    texts.privacyChoices,
  ]);
});

test('the browser signal that is honoured is shown', () => {
  const note = ({ banner }: Page): boolean =>
    [...(banner.shadowRoot?.querySelectorAll('p') ?? [])].some(
      (p) => !p.hidden && p.textContent === texts.gpc,
    );
  expect(note(openPage(createTestBrowser(), { vetoes: [gpc({ globalPrivacyControl: true })] }))).toBe(true);
  expect(note(openPage(createTestBrowser(), { vetoes: [gpc({})] }))).toBe(false);
});

test('[P7] children are not asked', () => {
  expect(openPage(createTestBrowser(), { vetoes: [age({ age: 'child' })] }).banner.hidden).toBe(true);
});

test('the receipt carries the hash of the very words that were shown, and of the notice behind them', async () => {
  const browser = createTestBrowser();
  const hashOf = async (shown: typeof texts, notice = 'what is kept'): Promise<string | undefined> => {
    const page = openPage(browser, { texts: shown, notice });
    await expect
      .poll(() => {
        page.banner.open();
        press(page.banner, texts.decline);
        page.banner.open();
        press(page.banner, texts.agree);
        return page.consent.receipts().at(-1)?.textHash;
      })
      .toMatch(/^[0-9a-f]{64}$/);
    return page.consent.receipts().at(-1)?.textHash;
  };
  const [first, again, other, otherNotice] = [
    await hashOf(texts),
    await hashOf(texts),
    await hashOf({ ...texts, headline: 'Darf sich der Laden etwas merken?' }),
    await hashOf(texts, 'more is kept'),
  ];
  expect(again).toBe(first);
  expect(first).toBe(await textHashOf('what is kept', texts));
  expect(new Set([first, other, otherNotice]).size).toBe(3);
});

test('words are shown as words, whatever they contain', () => {
  const { banner } = openPage(createTestBrowser(), {
    texts: { ...texts, headline: '<img src=x onerror=alert(1)>' },
  });
  expect(banner.shadowRoot?.querySelector('img')).toBe(null);
});

test('styles come as a constructed sheet, not as an element that a CSP would refuse', () => {
  const { banner, withdraw } = openPage(createTestBrowser());
  for (const host of [banner, withdraw]) {
    expect(host.shadowRoot?.adoptedStyleSheets).toHaveLength(1);
    expect(host.shadowRoot?.querySelector('style, [style]')).toBe(null);
  }
});

test('defining is done by the shop, once, with its own words; the withdraw button brings the banner along', () => {
  const options: BannerOptions = {
    consent: createTestBrowser().open({ sources: [builtInBanner()] }),
    source: builtInBanner(),
    texts: { privacyChoices: 'Datenschutz' },
  };
  expect(customElements.get('homebody-banner')).toBe(undefined);
  defineBanner(customElements, options);
  defineBanner(customElements, options);
  const withdraw = document.createElement('homebody-withdraw');
  document.body.append(withdraw);
  withdraw.shadowRoot?.querySelector('button')?.focus();
  press(withdraw, 'Datenschutz');
  const banner = document.querySelector('homebody-banner');
  expect(banner?.hasAttribute('hidden')).toBe(false);
  expect(banner?.shadowRoot?.activeElement?.textContent).toBe(texts.headline);
  if (banner instanceof HTMLElement) escape(banner);
  expect(withdraw.shadowRoot?.activeElement?.textContent).toBe('Datenschutz');
});
