import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { shopFolder } from './shop.ts';

/** Something that goes wrong on every page from now on. */
export interface Misfortune {
  readonly befall: (page: Page) => Promise<unknown>;
  /** Of what Homebody says about it on the console. */
  readonly says: RegExp;
}

const answer404 = (page: Page, url: string): Promise<unknown> =>
  page.route(url, (route) => route.fulfill({ status: 404, body: 'Not found' }));

const changed = (page: Page, url: string, change: (bytes: Buffer) => Buffer): Promise<unknown> =>
  page.route(url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      contentType: 'application/octet-stream',
      body: change(Buffer.from(await response.body())),
    });
  });

const flipped = (bytes: Buffer): Buffer => {
  const middle = bytes.length >> 1;
  bytes[middle] = bytes[middle]! ^ 1;
  return bytes;
};

/** Each way a pack can be no good. */
export const packMisfortunes: Readonly<Record<string, Misfortune>> = {
  'the pack is missing': {
    befall: (page) => answer404(page, '**/pack/manifest.json'),
    says: /pack-missing: .*manifest\.json.*404/,
  },
  'a part of the pack is missing': {
    befall: (page) => answer404(page, '**/pack/items.*.bin'),
    says: /pack-missing: .*items.*404/,
  },
  'one bit of the pack is wrong': {
    befall: (page) => changed(page, '**/pack/items.*.bin', flipped),
    says: /pack-corrupt: .*items/,
  },
  'the pack is cut short': {
    befall: (page) => changed(page, '**/pack/items.*.bin', (bytes) => bytes.subarray(0, 100)),
    says: /pack-corrupt: .*items/,
  },
  'the pack’s manifest is no JSON': {
    befall: (page) => changed(page, '**/pack/manifest.json', (bytes) => bytes.subarray(0, 100)),
    says: /pack-corrupt: .*manifest/,
  },
  'the pack is of a later format': {
    befall: (page) =>
      changed(page, '**/pack/manifest.json', (bytes) =>
        Buffer.from(bytes.toString().replace('"format": 1', '"format": 2')),
      ),
    says: /pack-too-new: /,
  },
};

/** Runs before the vault's own program, in its worker. */
export const inVault = async (page: Page, before: string): Promise<void> => {
  // From the disk: a page that goes away takes its answer from the network with it, half read.
  const program = await readFile(join(shopFolder, 'homebody/homebody-vault.js'), 'utf8');
  await page.route('**/homebody-vault.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${before};\n${program}` }),
  );
};

const denyDatabase = `IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }`;
const fullDatabase = `IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }`;

export const storageMisfortunes: Readonly<Record<string, Misfortune>> = {
  'the browser denies all storage': {
    befall: async (page) => {
      await inVault(page, denyDatabase);
      await page.addInitScript(() => {
        const deny = (): never => {
          throw new DOMException('denied', 'SecurityError');
        };
        IDBFactory.prototype.open = deny;
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, { get: deny, configurable: true });
      });
    },
    says: /storage-unavailable: /,
  },
  'the disk is full': {
    befall: async (page) => {
      await inVault(page, fullDatabase);
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
    },
    says: /storage-(full|unavailable): /,
  },
};

/** Files of ours that a shop may have forgotten to copy. */
export const fileMisfortunes: Readonly<Record<string, Misfortune>> = {
  'the vault’s file is missing': {
    befall: (page) => answer404(page, '**/homebody-vault.js'),
    says: /engine-stopped: the vault could not start .*404/,
  },
  'the file for after the grant is missing': {
    befall: (page) => answer404(page, '**/homebody-live.js'),
    says: /engine-stopped: .*homebody-live\.js/,
  },
};
