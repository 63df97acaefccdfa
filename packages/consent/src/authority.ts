import { type Clock, type ConsentValue, type Purpose, dayMs, purposes } from '@homebody/core';
import type { Receipt } from './consent-record.ts';
import type { ConsentSource, ConsentStatus } from './consent-source.ts';
import { type HeardSignal, mapChoices, readSignal } from './read-signal.ts';
import type { RulesInEffect } from './rules-in-effect.ts';

/** One source, its live answer held against its receipts. */
export interface Authority {
  /** Asks the source. Returns the receipt of a new act, or nothing: the same answer again is no act. */
  readonly hear: (receipts: readonly Receipt[]) => Receipt | undefined;
  /** What it comes to for one purpose. `trusting` lets receipts speak while the platform is not ready. */
  readonly standing: (receipts: readonly Receipt[], purpose: Purpose, trusting?: boolean) => ConsentStatus;
}

export const createAuthority = (source: ConsentSource, clock: Clock, rules: RulesInEffect): Authority => {
  const { name, remembered } = source;
  let live: HeardSignal | 'pending' = 'pending';
  let heard: unknown;
  /** It was seen to hold no answer of the visitor's, so that its next one is a new act, though it reads like the last. */
  let asked = false;

  const valueOf = (receipt: Receipt | undefined, purpose: Purpose): ConsentValue => {
    if (!receipt) return 'unknown';
    const value = receipt.choices[purpose];
    const days = (clock() - receipt.at) / dayMs;
    // An unknown one stands for no time at all. One from a clock that was far ahead could stand for ever.
    return days > -30 && days < rules[value as 'granted'] ? value : 'unknown';
  };

  return {
    hear: (receipts) => {
      live = readSignal(source, clock());
      if (live === 'pending') return undefined;
      const { settled, chosen, identity, receipt } = live;
      if (!settled) {
        asked ||= !heard;
        return undefined;
      }
      if (identity === heard) return undefined;
      heard = identity;
      const last = lastOf(receipts, name);
      // What we or a veto did to a platform's answer does not make that same answer a new one.
      const own = remembered ? last : lastOf(receipts, name, true);
      const choices = mapChoices((p) => {
        const value = receipt.choices[p];
        return remembered && value === 'unknown' ? valueOf(last, p) : value;
      });
      const isNew = chosen
        ? asked ||
          own?.rawVersion !== receipt.rawVersion ||
          purposes.some((p) => choices[p] !== (remembered ? valueOf(own, p) : own?.choices[p]))
        : // A platform that no longer vouches for its grant takes it back.
          purposes.some((p) => last?.choices[p] === 'granted' && choices[p] !== 'granted');
      asked = !chosen;
      return isNew ? { ...receipt, choices, ...rules.receipt } : undefined;
    },

    standing: (receipts, purpose, trusting) => {
      const last = lastOf(receipts, name);
      const value = valueOf(last, purpose);
      if (live === 'pending') return remembered || trusting ? value : live;
      if (!live.settled) return 'pending';
      if (remembered) return value;
      const says = live.receipt.choices[purpose];
      if (!last) return says === 'denied' ? says : value;
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
