import { attempt } from '@homebody/core';
import type { ConsentSource } from '../consent-source.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';
import { type Platform, type PlatformName, platforms } from './platforms.ts';
import { saidBy } from './said-by.ts';

export interface AutoOptions extends PlatformOptions<AutoPage> {
  /** Told once which platform it is, for the shop to see which categories stand for which purpose. */
  readonly onFound?: (name: PlatformName, platform: Platform) => void;
}

export interface AutoPage {
  readonly setInterval: (run: () => void, ms: number) => unknown;
  readonly clearInterval: (timer: never) => void;
}

/** Google's Consent Mode is told by platforms, and is none: whoever has nothing else names it. */
const neverFound: readonly string[] = ['google-consent-mode'];

const everyMs = 500;
/** Platforms come late, but not later than this. */
const forMs = 60_000;

/**
 * Reads whichever platform is there, the first of `platforms`. While none is, nothing is granted and nobody is
 * asked; that none came within a minute changes nothing of it. The receipt's version says which one it was.
 */
export const auto = (options: AutoOptions = {}): ConsentSource => {
  const page = pageOf(options);
  const globals = page as unknown as Readonly<Record<string, unknown>>;
  let found: ConsentSource | undefined;
  const look = (): boolean => {
    const entry = (Object.entries(platforms) as [PlatformName, Platform][]).find(
      ([name, { global }]) => !neverFound.includes(name) && globals[global] !== undefined,
    );
    if (!found && entry) {
      found = entry[1].source(options as PlatformOptions<never>);
      attempt(() => options.onFound?.(...entry));
    }
    return found !== undefined;
  };
  return {
    name: 'auto',
    state: () => (found ? saidBy(found) : 'pending'),
    subscribe: (listener) => {
      let stop: (() => void) | undefined;
      let waitedMs = 0;
      const start = (): void => {
        if (stop || !look() || !found) return;
        stop = found.subscribe(listener);
        page.clearInterval(timer as never);
        listener();
      };
      const timer = page.setInterval(() => {
        waitedMs += everyMs;
        start();
        if (waitedMs >= forMs) page.clearInterval(timer as never);
      }, everyMs);
      start();
      return () => {
        page.clearInterval(timer as never);
        stop?.();
      };
    },
  };
};
