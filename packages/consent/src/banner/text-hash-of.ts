import { sha256 } from '@homebody/core';
import type { BannerTexts } from './banner-texts.ts';

/**
 * For the receipt: SHA-256 of the notice's hash and the banner's words, so that it tells both what was shown and what could be
 * read behind it. `homebody notice` prints the same. `undefined` where the page is not a secure context.
 */
export const textHashOf = (notice: string, texts: BannerTexts): Promise<string | undefined> =>
  sha256(JSON.stringify({ notice, texts }));
