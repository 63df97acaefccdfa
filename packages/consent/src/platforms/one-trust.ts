import type { ConsentSource } from '../consent-source.ts';
import { answerIn } from './answer-in.ts';
import type { Categories, Said } from './categories.ts';
import { listenTo } from './listen-to.ts';
import { type PlatformOptions, pageOf } from './platform-options.ts';

export interface OneTrustPage extends EventTarget {
  /** The active groups, as `,C0001,C0003,`. It is there, with defaults, before the visitor answers. */
  readonly OnetrustActiveGroups?: unknown;
  readonly OneTrust?: { readonly IsAlertBoxClosed?: () => unknown } | undefined;
}

export const oneTrustCategories: Categories = {
  personalization: ['C0003'],
  advertising: ['C0004'],
  measurement: ['C0002'],
};

/** OneTrust: groups count only once the visitor has closed the banner with an answer. */
export const oneTrust = (options: PlatformOptions<OneTrustPage> = {}): ConsentSource => {
  const page = pageOf(options);
  const categories = { ...oneTrustCategories, ...options.categories };
  return {
    name: 'onetrust',
    state: () => {
      const { OneTrust, OnetrustActiveGroups: groups } = page;
      if (!OneTrust || typeof groups !== 'string') return 'pending';
      const active = groups.split(',');
      const said: Said = (group) => active.includes(group);
      return answerIn(categories, said, OneTrust.IsAlertBoxClosed?.() === true);
    },
    subscribe: (listener) => listenTo(page, ['OneTrustGroupsUpdated', 'OTConsentApplied'], listener),
  };
};
