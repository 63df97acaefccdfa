import { type Purpose, purposes } from '@homebody/core';
import type { Veto } from './veto.ts';

/** What we need of `navigator`. */
export interface PrivacySignals {
  readonly globalPrivacyControl?: unknown;
  readonly doNotTrack?: unknown;
}

/** The strictest first. */
export const gpcPolicies = ['veto-all', 'veto-outbound', 'ignore-after-onsite-optin'] as const;

export type GpcPolicy = (typeof gpcPolicies)[number];

const outbound: readonly Purpose[] = ['advertising', 'measurement'];

/**
 * Honours Global Privacy Control, and Do Not Track `'1'` as far as outbound purposes go. By default
 * personalization stays open to opt-in: GPC is "not designed to address data collection […] within the
 * same context" (W3C, 2026-04). `ignore-after-onsite-optin` is CPRA §7025(c). No signal is not consent.
 */
export const gpc = (navigator: PrivacySignals, policy: GpcPolicy = 'veto-outbound'): Veto => ({
  name: 'gpc',
  denies: (choices) => {
    const on = navigator.globalPrivacyControl === true;
    if (!on && navigator.doNotTrack !== '1') return [];
    if (policy === 'ignore-after-onsite-optin') return outbound.filter((p) => choices[p] !== 'granted');
    return on && policy === 'veto-all' ? purposes : outbound;
  },
});
