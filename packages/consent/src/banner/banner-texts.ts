import type { Purpose } from '@homebody/core';

/** Every word the banner says. The visitor agrees to these, so their hash goes into the receipt. */
export interface BannerTexts {
  /** The language of these words (BCP 47), by which they are read out. */
  readonly lang: string;
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
