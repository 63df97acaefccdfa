import { bannerLanguages, englishBannerTexts, textHashOf } from '@homebody/consent';

/** What the banner's receipts name as their text, by its language, while this notice stands and the banner's words are its own. */
export const receiptHashes = async (notice: string): Promise<Readonly<Record<string, string>>> => {
  const others = await Promise.all(Object.values(bannerLanguages).map(async (load) => (await load()).words));
  const hashes = await Promise.all(
    [englishBannerTexts, ...others].map(
      async (words) => [words.lang, (await textHashOf(notice, words)) ?? ''] as const,
    ),
  );
  return Object.fromEntries(hashes);
};
