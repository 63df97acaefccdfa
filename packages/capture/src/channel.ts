import type { Channel } from '@homebody/core';

const searchEngines =
  /(^|\.)(google|bing|yahoo|duckduckgo|ecosia|qwant|startpage|baidu|yandex|naver|brave)\./u;
const socialSites =
  /(^|\.)(facebook|instagram|tiktok|pinterest|twitter|linkedin|reddit|youtube|threads|bsky)\.|^(t\.co|x\.com|lnkd\.in)$/u;
const mailSites = /(^|\.)(mail|outlook|webmail)\./u;

const paid = /cpc|ppc|paid|display|banner|^ads?$/u;

/**
 * How the visitor arrived, as one word. `undefined` when they were here already. Referrer and query
 * are looked at and not kept.
 */
export const channelOf = (referrer: string, { host, search }: Location): Channel | undefined => {
  const query = new URLSearchParams(search);
  const medium = query.get('utm_medium')?.toLowerCase() ?? '';
  if (paid.test(medium) || ['gclid', 'gbraid', 'wbraid', 'msclkid'].some((id) => query.has(id))) return 'ads';
  if (/mail|newsletter/u.test(medium)) return 'email';
  if (/social/u.test(medium) || query.has('fbclid')) return 'social';
  if (!referrer) return 'direct';
  const from = new URL(referrer).host;
  if (from === host) return undefined;
  if (mailSites.test(from)) return 'email';
  if (searchEngines.test(from)) return 'search';
  return socialSites.test(from) ? 'social' : 'referral';
};
