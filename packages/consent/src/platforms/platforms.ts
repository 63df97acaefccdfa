import type { ConsentSource } from '../consent-source.ts';
import { axeptio, axeptioCategories } from './axeptio.ts';
import { c15t, c15tCategories } from './c15t.ts';
import { consentMode, consentModeCategories } from './consent-mode.ts';
import { cookieYes, cookieYesCategories } from './cookie-yes.ts';
import { cookiebot, cookiebotCategories } from './cookiebot.ts';
import { didomi, didomiCategories } from './didomi.ts';
import { gpp } from './gpp.ts';
import { klaro, klaroCategories } from './klaro.ts';
import { oneTrust, oneTrustCategories } from './one-trust.ts';
import { orejime, orejimeCategories } from './orejime.ts';
import type { Categories } from './categories.ts';
import type { PlatformOptions } from './platform-options.ts';
import { shopify, shopifyCategories } from './shopify.ts';
import { tarteaucitron, tarteaucitronCategories } from './tarteaucitron.ts';
import { tcf, tcfCategories } from './tcf.ts';
import { usercentrics2, usercentrics2Categories } from './usercentrics-2.ts';
import { usercentrics, usercentricsCategories } from './usercentrics.ts';
import { vanillaCookieConsent, vanillaCookieConsentCategories } from './vanilla-cookie-consent.ts';
import { wpConsent, wpConsentCategories } from './wp-consent.ts';

export interface Platform {
  readonly source: (options?: PlatformOptions<never>) => ConsentSource;
  /** A global that only this platform leaves in a page, also while it is still loading. */
  readonly global: string;
  /** What stands for each purpose unless the shop says otherwise. */
  readonly categories?: Categories;
}

/**
 * Every consent platform there is an adapter for, by the name that is given in the script tag. One file and one line each. The order is that in
 * which they are looked for: what a shop has bought first, then the standards that it may speak as well.
 */
export const platforms = {
  onetrust: { source: oneTrust, global: 'OneTrust', categories: oneTrustCategories },
  cookiebot: { source: cookiebot, global: 'Cookiebot', categories: cookiebotCategories },
  usercentrics: { source: usercentrics, global: '__ucCmp', categories: usercentricsCategories },
  'usercentrics-2': { source: usercentrics2, global: 'UC_UI', categories: usercentrics2Categories },
  didomi: { source: didomi, global: 'Didomi', categories: didomiCategories },
  cookieyes: { source: cookieYes, global: 'getCkyConsent', categories: cookieYesCategories },
  axeptio: { source: axeptio, global: 'axeptioSettings', categories: axeptioCategories },
  shopify: { source: shopify, global: 'Shopify', categories: shopifyCategories },
  'wp-consent': { source: wpConsent, global: 'wp_consent_type', categories: wpConsentCategories },
  'vanilla-cookieconsent': {
    source: vanillaCookieConsent,
    global: 'CookieConsent',
    categories: vanillaCookieConsentCategories,
  },
  klaro: { source: klaro, global: 'klaro', categories: klaroCategories },
  tarteaucitron: { source: tarteaucitron, global: 'tarteaucitron', categories: tarteaucitronCategories },
  orejime: { source: orejime, global: 'orejime', categories: orejimeCategories },
  c15t: { source: c15t, global: 'c15tStore', categories: c15tCategories },
  tcf: { source: tcf, global: '__tcfapi', categories: tcfCategories },
  gpp: { source: gpp, global: '__gpp' },
  'google-consent-mode': {
    source: consentMode,
    global: 'google_tag_data',
    categories: consentModeCategories,
  },
} satisfies Record<string, Platform>;

export type PlatformName = keyof typeof platforms;
