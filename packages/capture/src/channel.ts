import type { Channel } from '@homebody/core';

type Signs = readonly (readonly [Channel, RegExp])[];

const inQuery: Signs = [
  ['ads', /\b(gclid|gbraid|wbraid|msclkid)=|utm_medium=[^&]*(cp|ppc|paid|display|banner|\bads?\b)/iu],
  ['email', /utm_medium=[^&]*(mail|newsletter)/iu],
  ['social', /\bfbclid=|utm_medium=[^&]*social/iu],
];

const inHost: Signs = [
  ['email', /\bmail\.|^outlook\./u],
  ['search', /\b(google|bing|yahoo|duckduckgo|ecosia|qwant|baidu|yandex)\./u],
  ['social', /\b(facebook|instagram|tiktok|pinterest|linkedin|reddit|youtube)\.|^(t\.co|x\.com)$/u],
];

const firstIn = (signs: Signs, text: string): Channel | undefined =>
  signs.find(([, sign]) => sign.test(text))?.[0];

/**
 * How the visitor arrived, as one word. `undefined` when they were here already. Referrer and query
 * are looked at and not kept.
 */
export const channelOf = (referrer: string, { host, search }: Location): Channel | undefined => {
  const from = referrer && new URL(referrer).host;
  return (
    firstIn(inQuery, search) ??
    (from === host ? undefined : from ? (firstIn(inHost, from) ?? 'referral') : 'direct')
  );
};
