import type { Browser } from '@playwright/test';
import { agreedPage } from '../support/agreed-page.ts';
import {
  type CanarySession,
  canary,
  playSessions,
  spellingsOf,
  startClock,
} from '../support/canary-sessions.ts';
import { ask } from '../support/on-device.ts';
import { diagnosticsWhen } from '../support/on-page.ts';
import { type Arrived, type RecordingServer, openSink, recordBefore } from '../support/recording-server.ts';
import { type TasteName, itemsFor } from '../support/scripted-items.ts';
import { expect, test, userAgent, vaultReady } from '../support/shop.ts';

/** CANARY_SESSIONS=1000 plays more; by default, as many as the time of a test run allows. */
const wanted = Number(process.env['CANARY_SESSIONS'] ?? 200);
const perVisitor = 100;
const tastes: readonly TasteName[] = ['coffee lover', 'gardener'];

const sessionsOf = (visitor: number): readonly CanarySession[] => {
  const items = itemsFor(tastes[visitor % tastes.length]!, 24);
  return Array.from({ length: Math.min(perVisitor, wanted - visitor * perVisitor) }, (_, at) => ({
    token: `${canary}${visitor}x${at}`,
    items: [0, 1, 2].map((step) => items[(at * 3 + step) % items.length]!),
  }));
};

interface Played {
  readonly events: number;
  readonly trained: boolean;
  readonly personal: boolean;
}

/** Chromium asks its maker what a form's fields are for, whatever the page. Its own form, its own fields: nothing that was typed. */
const isBrowsersOwn = (connection: string): boolean =>
  connection.startsWith('CONNECT content-autofill.googleapis.com:443 ');

/** One visitor, from agreeing to withdrawing, through the shop's real pages. */
const playVisitor = async (
  browser: Browser,
  server: RecordingServer,
  proxy: string,
  sessions: readonly CanarySession[],
): Promise<Played> => {
  const context = await browser.newContext({ userAgent, proxy: { server: proxy, bypass: 'localhost' } });
  await context.addInitScript(startClock, Date.now() - 30 * 24 * 60 * 60_000);
  const page = await context.newPage();
  await agreedPage(page, server.url);
  const half = Math.ceil(sessions.length / 2);
  let events = await page.evaluate(playSessions, sessions.slice(0, half));
  // It may be training by itself already; then this says only that it is.
  await ask(page, 'train');
  const { lastTraining } = await diagnosticsWhen(page, (diagnostics) => diagnostics.training === 'idle');
  await page.goto(`${server.url}/item/roma-steel-moka-pot/`);
  await vaultReady(page);
  events += await page.evaluate(playSessions, sessions.slice(half));
  await diagnosticsWhen(page, (diagnostics) => diagnostics.events > 100);
  await page.goto(server.url);
  await vaultReady(page);
  const slot = page.locator('[data-homebody-slot="home-picks"]');
  const source = await slot.getAttribute('data-homebody-source');
  await page.locator('footer homebody-withdraw button').click();
  await expect.poll(() => page.workers()).toEqual([]);
  await context.close();
  return { events, trained: lastTraining !== undefined, personal: source === 'personal' };
};

/** The beginning of every message that tells a token, however spelled. */
const carriersIn = (outgoing: readonly string[]): readonly string[] => {
  const spellings = spellingsOf(canary);
  return outgoing
    .filter((bytes) => spellings.some((spelling) => bytes.includes(spelling)))
    .map((bytes) => bytes.slice(0, 80));
};

/**
 * A picture or the icon of the shop itself. To these the browser adds the page's own address, under the shop's own referrer policy, as it does
 * to every picture of every page: docs/privacy.md says so. All else of them is searched.
 */
const asSearched = (request: Arrived): string => {
  const isOfTheShop = request.headers['sec-fetch-dest'] === 'image' && !request.url.startsWith('/homebody/');
  return JSON.stringify(
    isOfTheShop ? { ...request, headers: { ...request.headers, referer: undefined } } : request,
  );
};

test(`[P2] of ${wanted} sessions full of what only they know, nothing is in any outgoing byte`, async ({
  browser,
  shop,
}) => {
  test.setTimeout(120_000 + wanted * 400);
  const server = await recordBefore(shop.port);
  const sink = await openSink();
  const proxy = `http://127.0.0.1:${sink.port}`;
  const outgoing = (): readonly string[] => [...server.arrived().map(asSearched), ...sink.connections()];
  const started = Date.now();
  const played: Played[] = [];
  const visitors = Math.ceil(wanted / perVisitor);
  for (let visitor = 0; visitor < visitors; visitor++)
    played.push(await playVisitor(browser, server, proxy, sessionsOf(visitor)));

  const events = played.reduce((sum, one) => sum + one.events, 0);
  console.log(
    `${wanted} sessions of ${visitors} visitors in ${((Date.now() - started) / 1000).toFixed(0)} s: ${events} events taken, ${played.filter(({ trained }) => trained).length} trainings, ` +
      `${played.filter(({ personal }) => personal).length} filled home pages; ${server.arrived().length} requests, of ${JSON.stringify(outgoing()).length} bytes, ` +
      `${sink.connections().filter((bytes) => !isBrowsersOwn(bytes)).length} connections elsewhere (and ${sink.connections().filter(isBrowsersOwn).length} of Chromium’s own), ${carriersIn(outgoing()).length} with a token`,
  );
  expect(carriersIn(outgoing())).toEqual([]);
  expect(sink.connections().filter((bytes) => !isBrowsersOwn(bytes))).toEqual([]);
  expect(server.arrived().filter(({ method, body }) => method !== 'GET' || body !== '')).toEqual([]);
  // It was at work: it kept what happened, learned from it and showed it.
  expect(events).toBeGreaterThan(wanted * 5);
  expect(played.filter(({ trained, personal }) => !trained || !personal)).toEqual([]);

  // The search would have found it: in an address, a header, a body, encoded, here and elsewhere.
  const context = await browser.newContext({ userAgent, proxy: { server: proxy, bypass: 'localhost' } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.evaluate(async (token) => {
    await fetch(`/?told=${token}1`);
    await fetch('/', { headers: { 'x-told': `${token}2` } });
    await fetch('/', { method: 'POST', body: btoa(`{"told":"${token}3"}`) });
    await fetch(`http://elsewhere.example/?told=${token}4`, { mode: 'no-cors' });
  }, canary);
  await expect.poll(() => carriersIn(outgoing()).length).toBeGreaterThanOrEqual(4);
  expect(carriersIn(sink.connections()).length).toBeGreaterThan(0);
  await context.close();
  await server.close();
  await sink.close();
});
