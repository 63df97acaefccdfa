export { type AgeGroup, type AgeSignals, age } from './age.ts';
export {
  type BannerOptions,
  type BannerTexts,
  type HomebodyBanner,
  bannerLanguages,
  defineBanner,
  englishBannerTexts,
  textHashOf,
} from './banner/index.ts';
export { type BannerSource, builtInBanner } from './built-in-banner.ts';
export type { ActiveVeto, Consent, ConsentChange } from './consent.ts';
export {
  type ConsentRecord,
  type ConsentRecordData,
  type Receipt,
  type RecordStorage,
  createConsentRecord,
  recordKey,
} from './consent-record.ts';
export type { ConsentSignal, ConsentSource, ConsentStatus } from './consent-source.ts';
export { type ConsentOptions, createConsent } from './create-consent.ts';
export { type GpcPolicy, type PrivacySignals, gpc } from './gpc.ts';
export { type ManualSource, manual } from './manual.ts';
export { type ConsentMessage, type OtherTabs, channelName, otherTabs } from './other-tabs.ts';
export { type AutoOptions, type AutoPage, auto } from './platforms/auto.ts';
export { axeptio } from './platforms/axeptio.ts';
export { type C15tOptions, c15t } from './platforms/c15t.ts';
export { consentMode } from './platforms/consent-mode.ts';
export { cookieYes } from './platforms/cookie-yes.ts';
export { cookiebot } from './platforms/cookiebot.ts';
export { didomi } from './platforms/didomi.ts';
export { type GppOptions, gpp } from './platforms/gpp.ts';
export { type KlaroOptions, klaro } from './platforms/klaro.ts';
export { oneTrust } from './platforms/one-trust.ts';
export { orejime } from './platforms/orejime.ts';
export type { Categories } from './platforms/categories.ts';
export type { PlatformOptions } from './platforms/platform-options.ts';
export { type Platform, type PlatformName, platforms } from './platforms/platforms.ts';
export { shopify } from './platforms/shopify.ts';
export { tarteaucitron } from './platforms/tarteaucitron.ts';
export { type TcfOptions, tcf } from './platforms/tcf.ts';
export { type Usercentrics2Options, usercentrics2 } from './platforms/usercentrics-2.ts';
export { usercentrics } from './platforms/usercentrics.ts';
export { usp } from './platforms/usp.ts';
export {
  type VanillaCookieConsentOptions,
  vanillaCookieConsent,
} from './platforms/vanilla-cookie-consent.ts';
export { wpConsent } from './platforms/wp-consent.ts';
export type { ConsentPolicy, JurisdictionRules } from './policy/consent-policy.ts';
export { checkPolicy } from './policy/check-policy.ts';
export { defaultPolicy } from './policy/default-policy.ts';
export { type PolicyInEffect, type Situation, underPolicy } from './policy/under-policy.ts';
export type { RulesInEffect } from './rules-in-effect.ts';
export { sensitivePage } from './sensitive-page.ts';
export { sources } from './sources.ts';
export type { Veto } from './veto.ts';
export { vetoOf } from './veto-of.ts';
export { withNotice } from './with-notice.ts';
