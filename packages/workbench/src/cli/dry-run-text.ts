import type { DryRun } from '../build/dry-run.ts';
import { cleanedText } from './cleaned-text.ts';
import { qualityText } from './quality-text.ts';
import { sensitiveText } from '../sensitive/sensitive-text.ts';
import type { UnderstoodFile } from '../build/understood-file.ts';

/** A dry run in a page for people. */
export const dryRunText = ({
  files,
  rows,
  events,
  faults,
  cleaned,
  quality,
  learned,
  slots,
  sensitive,
}: DryRun): string => {
  const lines = ['', ...files.flatMap(fileLines)];
  lines.push(`  events of ${whole(rows)} rows`);
  for (const { event, rows: n, used } of events)
    lines.push(`    ${event.padEnd(24)} ${whole(n).padStart(12)}${used ? '' : '  a pack has no use for it'}`);
  if (faults.length > 0) lines.push('', '  Not used:', ...faults.map(({ said }) => `  - ${said}`));
  const { people, orders, firstAt, lastAt, items, itemsAboveK, strangers } = learned;
  lines.push('', ...cleanedText(cleaned), '', ...qualityText(quality));
  lines.push(
    '',
    '  A build would learn',
    `    from       ${whole(people)} people and ${whole(orders)} orders, ${day(firstAt)} to ${day(lastAt)}`,
    `    of         ${whole(items)} items, ${whole(itemsAboveK)} of them with enough people for a popularity and vector of their own`,
  );
  if (sensitive) lines.push(...sensitiveText(sensitive).map((line) => `  ${line}`));
  if (strangers !== undefined && strangers > 0)
    lines.push(`    not of     ${whole(strangers)} rows of items that the catalogue does not have`);
  lines.push(
    `    for        ${slots.map(({ slot, strategy }) => (slot === strategy ? slot : `${slot} (${strategy})`)).join(', ')}`,
    '    How many pairs of items enough people are behind only a build can tell.',
    '',
    'Nothing was written.',
    '',
  );
  return lines.join('\n');
};

const fileLines = ({
  path,
  holds,
  format,
  rows,
  fields,
  times,
  first,
}: UnderstoodFile): readonly string[] => {
  const names = [...new Set(first.flatMap((row) => Object.keys(row)))];
  const cells = [names, ...first.map((row) => names.map((name) => cellText(row[name] ?? null)))];
  const widths = names.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return [
    path,
    `  holds      ${holds}, ${whole(rows)} ${holds === 'catalogue' ? 'usable items' : 'rows'}`,
    `  format     ${format}`,
    ...Object.entries(fields).map(
      ([field, column], at) => `  ${at === 0 ? 'fields' : '      '}     ${field.padEnd(12)} ${column}`,
    ),
    ...(times.length > 0
      ? [`  times      ${times.map(({ unit, rows: n }) => `${unit} (${whole(n)})`).join(', ')}`]
      : []),
    '  first rows as understood',
    ...cells.map((row) => `    ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd()),
    '',
  ];
};

/** Control characters of a log's cells would be the terminal's commands. */
const cellText = (cell: string | number | boolean | null): string =>
  cell === null
    ? '·'
    : String(cell)
        .replace(/\p{Cc}/gu, ' ')
        .slice(0, 40);
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
