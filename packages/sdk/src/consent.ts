export {
  type AgeGroup,
  type BannerSource,
  type ConsentSignal,
  type ConsentSource,
  type ManualSource,
  type Receipt,
  type Veto,
  age,
  builtInBanner,
  gpc,
  manual,
  sensitivePage,
} from '@homebody/consent';
