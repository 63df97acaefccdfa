import { expect } from '@playwright/test';
import type { OnDevice } from '../support/on-device.ts';
import type { EngineTab } from './engine.ts';

/** Opens a page of the shop as a visitor's browser would: one that says a program drives it is told nothing and learns nothing. */
export const visit = async (tab: EngineTab, url: string): Promise<void> => {
  await tab.goto(url);
  await tab.evaluate(() => {
    Object.defineProperty(navigator, 'webdriver', { get: () => false });
  });
};

/** Presses a button of ours, inside whose element it stands, by what is written on it. */
export const press = async (tab: EngineTab, element: string, label: string): Promise<void> => {
  const pressed = (): Promise<boolean> =>
    tab.evaluate(
      (name, text) => {
        for (const host of document.querySelectorAll(name)) {
          const buttons = [...(host.shadowRoot ?? host).querySelectorAll('button')];
          const button = buttons.find((one) => one.textContent?.trim() === text);
          button?.click();
          if (button) return true;
        }
        return false;
      },
      element,
      label,
    );
  await expect.poll(pressed, { timeout: 20_000 }).toBe(true);
};

export interface EngineDiagnostics {
  readonly isolation: string;
  readonly storage: string;
  readonly events: number;
  readonly pack: { readonly sections: readonly string[] };
}

/** Resolves once the vault is open, has its whole pack, and what it says of itself is as wanted. */
export const diagnosticsWhen = async (
  tab: EngineTab,
  isWanted: (diagnostics: EngineDiagnostics) => boolean = () => true,
): Promise<EngineDiagnostics> => {
  let last: EngineDiagnostics | undefined;
  const asked = async (): Promise<boolean> => {
    last = (await tab.evaluate(() => window.homebody.diagnostics().catch(() => undefined))) as
      EngineDiagnostics | undefined;
    return last !== undefined && last.pack.sections.includes('predictions') && isWanted(last);
  };
  await expect.poll(asked, { timeout: 30_000 }).toBe(true);
  return last!;
};

/** What a page of the site could find again, in any engine: some have no private file system, some no list of databases. */
export const kept = (tab: EngineTab): Promise<Omit<OnDevice, 'files' | 'serviceWorkers'>> =>
  tab.evaluate(async () => ({
    cookies: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
  }));
