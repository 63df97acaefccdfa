import type { EngineTab } from './engine.ts';

interface Watched {
  clearedAt: Promise<number>;
}

/** From now on the tab looks whether anything of a visitor is left in it. By messages, since timers of a tab in the back are slowed. */
export const watchForClearing = (tab: EngineTab): Promise<void> =>
  tab.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const isClear = async (): Promise<boolean> =>
      localStorage.getItem('homebody:snapshot') === null &&
      localStorage.getItem('homebody:unsaved') === null &&
      document.querySelector('iframe') === null &&
      (await indexedDB.databases()).length === 0;
    (window as unknown as Watched).clearedAt = new Promise((resolve) => {
      port1.onmessage = async () => {
        if (await isClear()) resolve(Date.now());
        else port2.postMessage(0);
      };
    });
    port2.postMessage(0);
  });

/** When nothing was left, on the clock that all tabs share. */
export const clearedAt = (tab: EngineTab): Promise<number> =>
  tab.evaluate(() => (window as unknown as Watched).clearedAt);
