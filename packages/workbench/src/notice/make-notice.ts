import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { HomebodyError } from '@homebody/core';
import { type Notice, canonicalJson, noticeHash, noticeOf } from '@homebody/core/notice';
import { type NoticePageOptions, noticePage } from './notice-page.ts';
import { readOwnEvents } from './read-own-events.ts';
import { receiptHashes } from './receipt-hashes.ts';

export interface NoticeOptions extends NoticePageOptions {
  /** A module whose default export is the list of the shop's own events. */
  readonly events?: string | undefined;
  /** Files to write: `.html` to be read and printed, `.json` for machines. */
  readonly out: readonly string[];
}

export interface WrittenNotice {
  readonly notice: Notice;
  /** SHA-256 of the `.json` file as it is written. */
  readonly hash: string;
  /** What receipts name as their text, by the banner's language. */
  readonly receipts: Readonly<Record<string, string>>;
}

/** Makes the notice of a shop out of the declarations of its events, and writes it. */
export const makeNotice = async ({ events, out, ...page }: NoticeOptions): Promise<WrittenNotice> => {
  const stray = out.find((file) => !['.html', '.json'].includes(extname(file)));
  if (stray !== undefined)
    throw new HomebodyError('invalid-config', `${stray}: expected a file that ends in .html or .json.`);
  const notice = noticeOf(events === undefined ? [] : await readOwnEvents(events));
  for (const file of out)
    await writeFile(file, extname(file) === '.json' ? canonicalJson(notice) : noticePage(notice, page));
  const hash = (await noticeHash(notice)) ?? '';
  return { notice, hash, receipts: await receiptHashes(hash) };
};
