import type { ConsentChoices, ConsentValue } from '@homebody/core';
import type { ConsentSignal } from './consent-source.ts';
import { createConsentRecord } from './consent-record.ts';
import { type ConsentOptions, createConsent } from './create-consent.ts';
import type { Consent } from './consent.ts';
import { otherTabs } from './other-tabs.ts';

/** One browser with one site's storage, for tests: a clock that can be set, and tabs that hear each other. */
export interface TestBrowser {
  now: number;
  readonly stored: Map<string, string>;
  /** Writes and removals so far. */
  writes: number;
  readonly open: (options: Pick<ConsentOptions, 'sources'> & Partial<ConsentOptions>) => Consent;
}

export const createTestBrowser = (): TestBrowser => {
  const stored = new Map<string, string>();
  const windows = new Set<EventTarget>();
  const browser: TestBrowser = {
    now: 1_800_000_000_000,
    stored,
    writes: 0,
    open: (options) => {
      const window = new EventTarget();
      windows.add(window);
      const changed = (key: string): void => {
        browser.writes++;
        // The browser tells every tab but the one that wrote.
        for (const other of windows)
          if (other !== window) other.dispatchEvent(Object.assign(new Event('storage'), { key }));
      };
      const record = createConsentRecord({
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => {
          stored.set(key, value);
          changed(key);
        },
        removeItem: (key) => {
          stored.delete(key);
          changed(key);
        },
      });
      const tabs = otherTabs(window as unknown as Window);
      return createConsent({ record, tabs, clock: () => browser.now, ...options });
    },
  };
  return browser;
};

/** A consent platform that says exactly what a test tells it to. */
export const createTestPlatform = (name = 'platform', first: unknown = 'pending') => {
  let said = first;
  const listeners = new Set<() => void>();
  return {
    name,
    state: () => {
      if (said instanceof Error) throw said;
      return said as 'pending';
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listening: () => listeners.size,
    says: (signal: unknown) => {
      said = signal;
      for (const listener of listeners) listener();
    },
  };
};

export const every = (value: ConsentValue): ConsentChoices => ({
  personalization: value,
  advertising: value,
  measurement: value,
});

export const answer = (value: ConsentValue, more: Partial<ConsentSignal> = {}): ConsentSignal => ({
  settled: true,
  userAction: true,
  choices: every(value),
  ...more,
});
