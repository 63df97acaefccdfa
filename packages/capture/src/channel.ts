import { type Channel, arrivalChannel } from '@homebody/core';

const paidClick = /\b(gclid|gbraid|wbraid|msclkid)=/u;

/**
 * How the visitor arrived, as one word. `undefined` when they were here already. Referrer and query
 * are looked at and not kept.
 */
export const channelOf = (referrer: string, { host, search }: Location): Channel | undefined => {
  const query = new URLSearchParams(search);
  const from = referrer && new URL(referrer).host;
  const source = query.get('utm_source') ?? (query.has('fbclid') ? 'facebook' : '');
  const medium = query.get('utm_medium') ?? (paidClick.test(search) ? 'cpc' : '');
  if (from === host && !source && !medium) return undefined;
  return arrivalChannel(source || (from === host ? '' : from || '(direct)'), medium);
};
