import { expect, it } from 'vitest';
import { isAutomated, isPrerendering } from './automated.ts';

const view = (userAgent: string, webdriver = false): Window =>
  ({ navigator: { userAgent, webdriver } }) as unknown as Window;

it('tells crawlers and driven browsers from people', () => {
  expect(
    isAutomated(view('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36')),
  ).toBe(false);
  expect(
    isAutomated(view('Mozilla/5.0 (Linux; Android 12; CUBOT P60) Chrome/140.0 Mobile Safari/537.36')),
  ).toBe(false);
  expect(isAutomated(view('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'))).toBe(
    true,
  );
  expect(isAutomated(view('Mozilla/5.0 HeadlessChrome/140.0'))).toBe(true);
  expect(isAutomated(view('Mozilla/5.0 Chrome/140.0', true))).toBe(true);
});

it('knows a page that nobody has seen yet', () => {
  expect(isPrerendering({ prerendering: true } as unknown as Document)).toBe(true);
  expect(isPrerendering({} as Document)).toBe(false);
});
