import type { BannerTexts } from '../banner-texts.ts';

export const words: BannerTexts = {
  lang: 'en',
  headline: 'May this shop remember what you like?',
  text: 'If you agree, what you look at here is kept in this browser only, to choose products and content for you. You can withdraw at any time; then all of it is erased.',
  purposes: {
    personalization: 'Keep what I look at in this browser, and choose content and products with it',
    advertising: 'Choose promotions, offers and ads with what I look at',
    measurement: 'Send noised counts of what worked',
  },
  agree: 'Agree',
  decline: 'Decline',
  choose: 'Choose',
  save: 'Save my choice',
  gpc: 'Your browser asks not to be tracked. We honour that.',
  withdraw: 'Withdraw consent',
  withdrawn: 'Withdrawn. What was learned here is being erased.',
  privacyChoices: 'Privacy choices',
};
