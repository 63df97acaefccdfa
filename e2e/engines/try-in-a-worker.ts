import { type Targets, waysOutOfAWorker } from '../support/ways-out-of-a-worker.ts';
import type { EngineTab } from './engine.ts';

/**
 * Starts one of our programs in a worker and tries every way out from inside it; resolves to how each ended. No driver of these
 * engines reaches into a worker, so the tries come with the program: `jailed` takes them through the entry of the running
 * shop's own jail, and otherwise they go into a worker that the page starts.
 */
export const tryInAWorker = (
  tab: EngineTab,
  program: 'vault' | 'trainer',
  jailed: boolean,
  targets: Targets,
): ReturnType<typeof waysOutOfAWorker> => {
  const tries = `;addEventListener('message', async ({ data: port }) => {
    port.postMessage({ ends: await (${waysOutOfAWorker.toString()})(${JSON.stringify(targets)}) }) });`;
  return tab.evaluate(
    async (file, added, inJail) => {
      const code = (await (await fetch(`/homebody/homebody-${file}.js`)).text()) + added;
      const { port1, port2 } = new MessageChannel();
      return new Promise((resolve, reject) => {
        port1.onmessage = ({ data }) => {
          if (data.ends) resolve(data.ends);
        };
        if (inJail) {
          const frame = document.querySelector('iframe')?.contentWindow as unknown as {
            readonly jail: (
              code: string,
              policy: string,
              port: MessagePort,
              failed: (why: string) => void,
            ) => void;
          };
          frame.jail(code, 'homebody', port2, (why) => reject(new Error(why)));
        } else {
          const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
          new Worker(url).postMessage(port2, [port2]);
        }
      });
    },
    program,
    tries,
    jailed,
  );
};
