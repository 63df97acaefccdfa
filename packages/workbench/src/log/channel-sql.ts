import { channelSigns, channels, silentWords } from '@homebody/core';
import { type Dialect, quotedText } from '../engine/dialect.ts';
import type { LogField } from './mapping.ts';
import type { ResolvedField, ResolvedFields } from './resolve-fields.ts';

/** SQL: the place in core's `channels` of how a visit began, null where a row does not tell. As `arrivalChannel` decides. */
export const channelSql = (
  dialect: Dialect,
  textOf: (field: ResolvedField | undefined) => string,
  { source, medium, channel }: ResolvedFields<LogField>['fields'],
): string => {
  if (!source && !medium && !channel) return 'cast(null as integer)';
  const silent = silentWords.map(quotedText).join(', ');
  const plain = (field: ResolvedField | undefined): string => {
    const word = `lower(${textOf(field)})`;
    return `coalesce(case when ${word} in (${silent}) then '' else ${word} end, '')`;
  };
  // A channel's own name stands for a medium, and goes before both.
  const named = channel && plain(channel);
  const parts = `${plain(source)} || ' / ' || ${plain(medium)}`;
  const text = named ? `(case when ${named} <> '' then ' / ' || ${named} else ${parts} end)` : `(${parts})`;
  const cases = channelSigns.map(
    ([name, sign]) => `when ${dialect.matches(text, sign)} then ${channels.indexOf(name)}`,
  );
  return `case ${cases.join(' ')} end`;
};
