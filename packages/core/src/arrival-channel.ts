import type { Channel } from './events/page-view.ts';

/**
 * What gives a channel away, in Google Analytics' own form: `source / medium`, in lower case. The first that fits wins;
 * the order and the words follow its default channel groups, whose names may stand for a medium. Written in what all of
 * JavaScript and the workbench's query engines (RE2) read alike, so that a log and a page can't be told apart differently.
 */
export const channelSigns: readonly (readonly [Channel, string])[] = [
  ['ads', '/ .*(cp|ppc|paid|display|banner|retarget|cross-network|audio|\\bads?\\b)'],
  ['email', '/ .*(mail|newsletter|\\bsms\\b|push)|\\b(mail|newsletter)\\b.* /|^(e-?mail|outlook\\.)'],
  ['social', '/ (social|.*(-|_| )social|sm$|.*video)|^(t\\.co|x\\.com|fb|ig|twitter) /'],
  ['social', '\\b(facebook|instagram|tiktok|pinterest|linkedin|reddit|youtube)\\b.* /'],
  ['search', '/ (organic|search)|\\b(google|bing|yahoo|duckduckgo|ecosia|qwant|baidu|yandex)\\b.* /'],
  ['direct', '^[(]?direct[)]? /|/ direct$'],
  ['referral', '[^/ ]'],
];

/** What an analytics tool writes where it has nothing to say. */
export const silentWords: readonly string[] = [
  '(none)',
  '(not set)',
  '(data not available)',
  '(other)',
  'unassigned',
];

const plain = (text: string): string => {
  const word = text.trim().toLowerCase();
  return silentWords.includes(word) ? '' : word;
};

/** How a visit began, as one word; `undefined` where neither source nor medium says anything. */
export const arrivalChannel = (source: string, medium: string): Channel | undefined => {
  const text = `${plain(source)} / ${plain(medium)}`;
  return channelSigns.find(([, sign]) => new RegExp(sign, 'u').test(text))?.[0];
};
