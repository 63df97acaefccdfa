import { createConsent, createConsentRecord } from '@homebody/consent';
import { HomebodyError, nothingGranted } from '@homebody/core';
import type { Homebody } from './homebody.ts';

const stop = (): void => undefined;
const refuse = (): Promise<never> =>
  Promise.reject(new HomebodyError('no-consent', 'there is no visitor on a server'));

/** What a server gets: the same calls, none of which does anything. */
export const createInertHomebody = (): Homebody => ({
  record: () => ({ recorded: false, reason: 'no-consent' }),
  recommend: async () => [],
  segments: () => [],
  predictions: () => [],
  decide: (slot) => ({ slot, variant: 'default', answer: undefined }),
  why: ({ because }) => because,
  profile: refuse,
  correct: refuse,
  exportData: refuse,
  forget: async () => undefined,
  pause: stop,
  resume: stop,
  paused: () => false,
  choices: () => nothingGranted,
  consent: createConsent({ sources: [], record: createConsentRecord(undefined), clock: () => 0 }),
  receipts: () => [],
  grant: stop,
  withdraw: async () => undefined,
  onChange: () => stop,
  onDiagnostics: () => stop,
  diagnostics: refuse,
  train: refuse,
  dispose: stop,
});
