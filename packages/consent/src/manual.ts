import { type Purpose, nothingGranted } from '@homebody/core';
import type { ConsentSource } from './consent-source.ts';
import { choicesWith } from './read-signal.ts';
import { rememberedSource } from './remembered-source.ts';

export interface ManualSource extends ConsentSource {
  /** Says that the visitor has agreed to these purposes; the others stay as they were. Saying it again changes nothing. */
  readonly grant: (purposes: readonly Purpose[]) => void;
  readonly withdraw: (purposes?: readonly Purpose[]) => void;
}

/** The shop says itself what the visitor chose: `source.grant(['personalization'])`. */
export const manual = (name = 'manual'): ManualSource => {
  const source = rememberedSource(name);
  return {
    ...source,
    grant: (which) => {
      // A string has `includes` too, and "no advertising" must not grant advertising.
      if (Array.isArray(which)) source.answer(choicesWith(nothingGranted, which, 'granted'));
    },
  };
};
