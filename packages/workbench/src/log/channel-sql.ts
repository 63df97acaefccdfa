import { arrivalChannel, channelSigns, channels, silentWords } from '@homebody/core';
import { type Dialect, quotedText } from '../engine/dialect.ts';
import type { LogField } from './mapping.ts';
import type { ResolvedField, ResolvedFields } from './resolve-fields.ts';

/** SQL: what a row says of how a visit began, as `source / medium` in lower case; null where it has no such columns. */
export const channelTextSql = (
  textOf: (field: ResolvedField | undefined) => string,
  { source, medium, channel }: ResolvedFields<LogField>['fields'],
): string => {
  if (!source && !medium && !channel) return 'cast(null as varchar)';
  const silent = silentWords.map(quotedText).join(', ');
  const plain = (field: ResolvedField | undefined): string => {
    const word = `lower(${textOf(field)})`;
    return `coalesce(case when ${word} in (${silent}) then '' else ${word} end, '')`;
  };
  // A channel's own name stands for a medium, and goes before both.
  const named = channel && plain(channel);
  const parts = `${plain(source)} || ' / ' || ${plain(medium)}`;
  return named ? `case when ${named} <> '' then ' / ' || ${named} else ${parts} end` : parts;
};

/** Mediums that say it all, whatever the source. */
const mediums: readonly string[] = `
  direct, email, referral, organic search, paid search, organic social, paid social, organic shopping, paid shopping,
  organic video, paid video, display, affiliates, sms, cross-network, ads, search, social, organic, cpc`
  .split(',')
  .map((medium) => medium.trim());

/** Nearly all rows say one of these: comparing is much cheaper than looking for signs. */
const common: readonly (readonly [source: string, medium: string])[] = [
  ['', ''],
  ...mediums.map((medium) => ['', medium] as const),
  ['(direct)', ''],
  ['google', 'organic'],
  ['google', 'cpc'],
  ['bing', 'organic'],
];

/** SQL: the place in core's `channels` of such a text, null where it does not tell. As `arrivalChannel` decides. */
export const channelSql = (dialect: Dialect, text: string): string => {
  const known = common.map(([source, medium]) => {
    const channel = arrivalChannel(source, medium);
    const place = channel === undefined ? 'cast(null as integer)' : channels.indexOf(channel);
    return `when ${text} = ${quotedText(`${source} / ${medium}`)} then ${place}`;
  });
  const signs = channelSigns.map(
    ([name, sign]) => `when ${dialect.matches(text, sign)} then ${channels.indexOf(name)}`,
  );
  return `case when ${text} is null then null ${[...known, ...signs].join(' ')} end`;
};
