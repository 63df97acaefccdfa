export { type AgeGroup, type AgeSignals, age } from './age.ts';
export {
  type BannerOptions,
  type BannerTexts,
  type HomebodyBanner,
  defaultBannerTexts,
  defineBanner,
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
export { sensitivePage } from './sensitive-page.ts';
export { sources } from './sources.ts';
export type { Veto } from './veto.ts';
