import { sha256 } from '../sha256.ts';
import type { Notice } from './notice.ts';

/** JSON with the keys of every object in order and no space: one text for one notice, whoever wrote it down. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** SHA-256 of the canonical notice. The banner's receipts name it together with the banner's words: see `textHashOf`. */
export const noticeHash = (notice: Notice): Promise<string | undefined> => sha256(canonicalJson(notice));
