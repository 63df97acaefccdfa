import type { Purpose } from '@homebody/core';

/** Every word the banner says. The visitor agrees to these, so their hash goes into the receipt. */
export interface BannerTexts {
  readonly headline: string;
  /** What agreeing to personalization means. Any other purpose that is asked for adds its own sentence. */
  readonly text: string;
  /** What each purpose means; shown under "Choose". */
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly agree: string;
  readonly decline: string;
  readonly choose: string;
  readonly save: string;
  /** Shown while Global Privacy Control or Do Not Track is honoured. */
  readonly gpc: string;
  /** The button while something is granted: one click, as agreeing was. */
  readonly withdraw: string;
  readonly withdrawn: string;
  /** The button while nothing is granted: opens the banner. */
  readonly privacyChoices: string;
}

export const defaultBannerTexts: BannerTexts = {
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
