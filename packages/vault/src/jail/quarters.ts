/**
 * Where our two programs may run, best first. Each kind of quarters is tried by really starting the
 * vault in it: a policy that forbids a worker is told by silence as often as by an error.
 */
import { HomebodyError } from '@homebody/core';
import { type FetchFile, fetchCode } from './fetch-code.ts';
import { openJail } from './open-jail.ts';
import type { TrustedPolicy } from './trusted.ts';

/** How well the vault is kept apart: no network at all, an own thread, or only an own scope. */
export const isolations = ['jailed', 'worker', 'page'] as const;
export type Isolation = (typeof isolations)[number];

/** Runs the program at `url` with `port` as its only door. Resolves with how to end it. */
export type Start = (url: string, port: MessagePort, onFailure: (why: string) => void) => Promise<() => void>;

export interface Quarters {
  readonly start: Start;
  readonly close: () => void;
}

export interface Grounds {
  readonly document: Document;
  readonly fetch: FetchFile;
  readonly timeoutMs: number;
  readonly trusted: TrustedPolicy;
}

/** A vault program that runs on the page leaves its start function under this key of the window. */
export const vaultOnPage = 'homebody:vault';

const jailed = async ({ document, fetch, timeoutMs, trusted }: Grounds): Promise<Quarters> => {
  const jail = await openJail(document, { timeoutMs, trusted });
  if (!jail) throw new HomebodyError('engine-stopped', "the page's policy does not let the jail start");
  return {
    start: async (url, port, onFailure) => jail.start(await fetchCode(fetch, url), port, onFailure),
    close: jail.close,
  };
};

const worker = ({ document, trusted }: Grounds): Quarters => ({
  start: async (url, port, onFailure) => {
    const window = document.defaultView as Window & typeof globalThis;
    const thread = new window.Worker(trusted.createScriptURL(url));
    thread.onerror = (event) => {
      event.preventDefault();
      onFailure(event.message || `${url}: the worker failed`);
    };
    thread.postMessage(port, [port]);
    return () => thread.terminate();
  },
  close: () => undefined,
});

const page = ({ document, trusted }: Grounds): Quarters => ({
  start: (url, port) =>
    new Promise((resolve, reject) => {
      const window = document.defaultView as unknown as Record<
        string,
        ((port: MessagePort) => void) | undefined
      >;
      const script = document.createElement('script');
      script.src = trusted.createScriptURL(url);
      script.onload = () => {
        window[vaultOnPage]?.(port);
        resolve(() => port.close());
      };
      script.onerror = () => reject(new HomebodyError('engine-stopped', `${url}: the script did not load`));
      document.head.append(script);
    }),
  close: () => undefined,
});

export const quarters: Readonly<Record<Isolation, (grounds: Grounds) => Quarters | Promise<Quarters>>> = {
  jailed,
  worker,
  page,
};
