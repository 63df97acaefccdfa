/** The vault's program: which parts the vault is made of. Runs in the jail, in a worker, or as a last resort on the page. */
import { createNotice, openStore, withLock } from '@homebody/store';
import { createVault, serveVault, vaultOnPage } from '@homebody/vault';

/**
 * Not the one that pages tell each other of consent on: browsers drop a page from their back/forward cache that would hear a
 * message there, and vaults have one for every event.
 */
const notice = createNotice(new BroadcastChannel('homebody-log'));

const vault = createVault({
  openStore: (options) => openStore({ ...options, clock: Date.now }),
  alone: async (lock, task) => {
    const outcome = await withLock(navigator.locks, lock, task);
    return outcome.ran ? outcome.value : undefined;
  },
  notices: { tell: notice.appended, hear: notice.onAppended },
  subtle: crypto.subtle,
  clock: Date.now,
});

const start = (port: MessagePort): void => serveVault(port, vault);

if (typeof document === 'undefined')
  addEventListener('message', ({ data }) => start(data as MessagePort), { once: true });
else Object.assign(globalThis, { [vaultOnPage]: start });
