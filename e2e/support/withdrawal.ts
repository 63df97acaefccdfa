/** Measures how a withdrawal comes to every open tab. */
import { type Page, expect } from '@playwright/test';
import { onDevice, running } from './on-device.ts';

export const picks = '[data-homebody-slot="home-picks"]';

/** Where the slot's visible cards lead. */
export const shownIn = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator(`${picks} a:visible`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** Resolves to the time, on the clock that all tabs share, at which nothing is left in this tab. */
const goneAt = (page: Page, everybodys: readonly (string | null)[]): Promise<number> => {
  const workersEnded = Promise.all(
    page
      .workers()
      .map((worker) => new Promise<number>((resolve) => worker.once('close', () => resolve(Date.now())))),
  );
  const pageClean = page.evaluate(
    async ([name, hrefs]) => {
      const isShown = (element: Element): boolean => element.getClientRects().length > 0;
      const isClean = async (): Promise<boolean> =>
        localStorage.getItem('homebody:snapshot') === null &&
        localStorage.getItem('homebody:unsaved') === null &&
        document.querySelector('iframe') === null &&
        !document.querySelector(name)?.hasAttribute('data-homebody-source') &&
        JSON.stringify(
          [...document.querySelectorAll(`${name} a`)].filter(isShown).map((a) => a.getAttribute('href')),
        ) === hrefs &&
        (await indexedDB.databases()).length === 0;
      while (!(await isClean())) await new Promise((resolve) => setTimeout(resolve, 5));
      return Date.now();
    },
    [picks, JSON.stringify(everybodys)] as const,
  );
  return Promise.all([workersEnded, pageClean]).then(([ends, clean]) => Math.max(clean, ...ends));
};

/** Clicks the first tab's footer button and resolves to how many milliseconds later all is gone, per tab. */
export const withdrawIn = async (
  tabs: readonly [Page, ...Page[]],
  everybodys: readonly (string | null)[],
): Promise<readonly number[]> => {
  const [acting] = tabs;
  const clicked = acting.evaluate(
    () =>
      new Promise<number>((resolve) =>
        document.addEventListener('click', () => resolve(Date.now()), { capture: true, once: true }),
      ),
  );
  const gone = Promise.all(tabs.map((tab) => goneAt(tab, everybodys)));
  await acting.locator('footer homebody-withdraw button').click();
  const at = await clicked;
  return (await gone).map((time) => time - at);
};

export const expectNothingLeft = async (tab: Page): Promise<void> => {
  const { local, ...rest } = await onDevice(tab);
  expect(Object.keys(local)).toEqual(['homebody:consent']);
  expect(rest).toMatchObject({ databases: [], session: {}, caches: [], cookies: '', files: [] });
  expect(running(tab)).toEqual({ workers: 0, frames: 0 });
};
