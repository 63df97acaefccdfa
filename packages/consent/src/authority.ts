import { type Clock, type ConsentValue, type Purpose, purposes } from '@homebody/core';
import type { Receipt } from './consent-record.ts';
import type { ConsentSource, ConsentStatus } from './consent-source.ts';
import { type HeardSignal, mapChoices, readSignal } from './read-signal.ts';

/** How long an answer stands, in milliseconds. */
export interface Lifetimes {
  readonly grantMs: number;
  readonly refusalMs: number;
}

/** One source, its live answer held against its receipts. */
export interface Authority {
  readonly remembered: boolean;
  /** Asks the source. Returns the receipt of a new act, or nothing: the same answer again is no act. */
  readonly hear: (receipts: readonly Receipt[]) => Receipt | undefined;
  /** What it comes to for one purpose. `trusting` lets receipts speak while the platform is not ready. */
  readonly standing: (receipts: readonly Receipt[], purpose: Purpose, trusting?: boolean) => ConsentStatus;
}

export const createAuthority = (source: ConsentSource, clock: Clock, lifetimes: Lifetimes): Authority => {
  const { name, remembered = false } = source;
  let live: HeardSignal | 'pending' = 'pending';
  let heard: unknown;
  /** It was seen to hold no answer of the visitor's, so that its next one is a new act, though it reads like the last. */
  let asked = false;

  const said = (receipt: Receipt | undefined, purpose: Purpose): ConsentValue => {
    const value = receipt?.choices[purpose] ?? 'unknown';
    const age = clock() - (receipt?.at ?? 0);
    return age < (value === 'granted' ? lifetimes.grantMs : lifetimes.refusalMs) ? value : 'unknown';
  };

  return {
    remembered,

    hear: (receipts) => {
      live = readSignal(source);
      if (live === 'pending') return undefined;
      const { settled, choices, userAction, chosen, identity, version, at, textHash } = live;
      if (!settled) {
        asked ||= heard === undefined;
        return undefined;
      }
      if (identity === heard) return undefined;
      heard = identity;
      const last = lastOf(receipts, name);
      // What we or a veto did to a platform's answer does not make that same answer a new one.
      const own = remembered ? last : lastOf(receipts, name, true);
      const now = mapChoices((p) => (remembered && choices[p] === 'unknown' ? said(last, p) : choices[p]));
      const changed = purposes.some((p) => now[p] !== (remembered ? said(own, p) : own?.choices[p]));
      const isNew = chosen
        ? asked || !own || changed || own.rawVersion !== version || (at !== undefined && own.at !== at)
        : // A platform that no longer vouches for its grant takes it back.
          purposes.some((p) => last?.choices[p] === 'granted' && now[p] !== 'granted');
      asked = !chosen;
      if (!isNew) return undefined;
      return {
        at: at ?? clock(),
        choices: now,
        source: name,
        userAction,
        ...(textHash && { textHash }),
        ...(version && { rawVersion: version }),
      };
    },

    standing: (receipts, purpose, trusting) => {
      const receipt = lastOf(receipts, name);
      const value = said(receipt, purpose);
      if (live === 'pending') return remembered || trusting ? value : live;
      if (!live.settled) return 'pending';
      if (remembered) return value;
      const says = live.choices[purpose];
      if (!receipt) return says === 'denied' ? says : 'unknown';
      // Another tab's platform has a newer answer than the one in this tab: wait until both agree.
      return value === 'granted' && says !== value ? 'pending' : value;
    },
  };
};

/** The newest receipt of a source; `own` leaves out those that overruled it. */
export const lastOf = (receipts: readonly Receipt[], source: string, own?: boolean): Receipt | undefined =>
  receipts.findLast((receipt) => receipt.source === source && !(own && receipt.by));

/** The AND of all who have a say: a refusal overrides, then silence, then waiting. Nobody's say is not a grant. */
export const allOf = (standings: readonly ConsentStatus[]): ConsentStatus =>
  (['denied', 'unknown', 'pending'] as const).find((status) => standings.includes(status)) ??
  (standings.length ? 'granted' : 'unknown');
