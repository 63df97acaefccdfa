import { nothingGranted } from '@homebody/core';
import type { ConsentSignal, ConsentSource } from '../consent-source.ts';
import { iabCall } from './iab-call.ts';
import { iabListen } from './iab-listen.ts';
import type { FramedPage } from './locate-frame.ts';
import { type Categories, type Said, choicesOf } from './categories.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';
import { saidBy } from './said-by.ts';

type Bits = Readonly<Record<string, unknown>> | undefined;

interface TcData {
  readonly gdprApplies?: unknown;
  readonly eventStatus?: unknown;
  readonly cmpStatus?: unknown;
  readonly tcString?: unknown;
  readonly isServiceSpecific?: unknown;
  readonly purpose?: { readonly consents?: Bits };
  readonly vendor?: { readonly consents?: Bits; readonly disclosedVendors?: Bits };
  readonly publisher?: {
    readonly consents?: Bits;
    readonly restrictions?: Readonly<Record<string, Bits>>;
  };
}

export interface TcfOptions extends PlatformOptions<FramedPage> {
  /** The shop's id on the Global Vendor List, where it is a vendor. Without it the publisher's own consents are read. */
  readonly vendor?: number;
  /** Reads the purposes of vendors where the platform has no consents of the publisher's. Many have none. */
  readonly orPurposeConsents?: boolean;
  /**
   * What counts where the platform says that GDPR does not apply. `ask`, the default: nobody has agreed yet. Or another platform's
   * source, which speaks there in its place: `gpp()` for the laws of the United States. That GDPR does not apply is nobody's act, so
   * that it can't be made to allow anything by itself.
   */
  readonly whenGdprNotApplies?: 'ask' | ConsentSource;
}

/** Purposes of the IAB's list: 1 store; 3, 4 profiles for and use in advertising; 5, 6 for content; 7, 8 measure. */
export const tcfCategories: Categories = {
  personalization: ['1', '5', '6'],
  advertising: ['1', '3', '4'],
  measurement: ['1', '7', '8'],
};

const api = { name: '__tcfapi', version: 2 };

/**
 * IAB Transparency and Consent Framework 2.2 to 2.4. Nothing counts until a string is loaded or the visitor has acted, an open
 * dialog pauses, and where GDPR is said not to apply nobody has consented to anything.
 */
export const tcf = (options: TcfOptions = {}): ConsentSource => {
  const page = pageOf<FramedPage>(options);
  const categories = { ...tcfCategories, ...options.categories };
  const iab = iabCall(page, api);
  const { whenGdprNotApplies: rule } = options;
  const elsewhere = typeof rule === 'object' ? rule : undefined;
  let heard: TcData | undefined;
  let isBroken = false;
  return {
    name: 'tcf',
    state: (): ConsentSignal | 'pending' => {
      // A platform that is switched off tells no listener.
      iab.call('ping', (ping) => (isBroken = (ping as TcData | null)?.cmpStatus === 'error'));
      if (!heard || isBroken) return 'pending';
      const { gdprApplies, eventStatus, tcString, isServiceSpecific } = heard;
      if (eventStatus === 'cmpuishown') return nobodySaid(false);
      if (gdprApplies === false) return elsewhere ? saidBy(elsewhere) : nobodySaid(true);
      if (eventStatus !== 'tcloaded' && eventStatus !== 'useractioncomplete') return 'pending';
      const applies = gdprApplies === true;
      const bit = bitsOf(heard, options);
      // A string that other sites share has been invalid since 2021.
      const said: Said = (id) => (applies ? isServiceSpecific !== false && bit(id) : undefined);
      return {
        settled: true,
        userAction: applies,
        choices: choicesOf(categories, said),
        ...(typeof tcString === 'string' && { version: tcString }),
      };
    },
    subscribe: (listener) => {
      const stops = [
        elsewhere?.subscribe(listener),
        iabListen(page, iab, (data, success) => {
          heard = success === true && typeof data === 'object' && data ? data : undefined;
          listener();
        }),
      ];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
};

const nobodySaid = (settled: boolean): ConsentSignal => ({
  settled,
  userAction: false,
  choices: nothingGranted,
});

/** Whether one purpose is consented to, for the publisher or for a vendor that was disclosed and not restricted. */
const bitsOf = (
  { publisher, purpose, vendor }: TcData,
  { vendor: id, orPurposeConsents }: TcfOptions,
): ((purpose: string) => boolean) => {
  const given = purpose?.consents;
  if (id !== undefined)
    return (one) =>
      given?.[one] === true &&
      vendor?.consents?.[id] === true &&
      vendor.disclosedVendors?.[id] === true &&
      publisher?.restrictions?.[one]?.[id] !== 0;
  const own = publisher?.consents;
  const hasOwn = Object.keys(own ?? {}).length > 0;
  return (one) => (hasOwn || !orPurposeConsents ? own : given)?.[one] === true;
};
