import type { CheckedPack } from './check-pack.ts';
import { claimIn } from './proof.ts';

/** Violations that are named; the others are counted, and all are in the JSON. */
const named = 10;

/** A check in a few lines for people. */
export const checkText = ({ pack, shop, ...checked }: CheckedPack): string => {
  const { k, coverage, freshness, budgets, proofs, audits, faults, remarks } = checked;
  const lines = [
    '',
    `Pack ${pack} of ${shop}`,
    '',
    `  states     at least ${k.pair} people behind a pair, ${k.item} behind an item, ${k.group} behind a group`,
    `  built      ${freshness.builtAt.slice(0, 16).replace('T', ' ')} UTC, ${days(freshness.ageDays)} ago`,
  ];
  if (freshness.logUntil !== undefined)
    lines.push(`  knows      what happened before ${freshness.logUntil.slice(0, 16).replace('T', ' ')} UTC`);
  for (const { name, bytes, budget } of budgets)
    lines.push(
      `  ${bytes <= budget ? '✓' : '✖'} size     ${name}: ${kilobytes(bytes)} of ${kilobytes(budget)} kB brotli`,
    );
  if (coverage) {
    const share = (count: number): string =>
      `${whole(count)} (${Math.round((100 * count) / Math.max(1, coverage.items))} %)`;
    lines.push(
      '',
      `  items      ${whole(coverage.items)}, of which ${share(coverage.offered)} are offered`,
      `             ${share(coverage.connected)} have neighbours, ${share(coverage.popular)} a popularity and vector of their own,`,
      `             ${share(coverage.contentOnly)} are known by their content alone, ${share(coverage.unknown)} not at all`,
    );
  }
  if (proofs) {
    lines.push('', '  Counted again in the log:');
    for (const { section, claim, checked: count, violations } of proofs)
      lines.push(
        `  ${violations.length === 0 ? '✓' : '✖'} ${section.padEnd(11)}${whole(count)} looked at: ${claimIn(claim, k)}`,
      );
    for (const { section, violations } of proofs) {
      for (const { what, people, required } of violations.slice(0, named))
        lines.push(`      ${section}: ${what} has ${people} people, ${required} required`);
      if (violations.length > named)
        lines.push(`      ${section}: … and ${whole(violations.length - named)} more`);
    }
  }
  if (audits.length > 0) {
    lines.push(
      '',
      '  Whether groups fare alike, the lowest share as a part of the highest, or what happened of what was foretold:',
    );
    for (const { of, by, measure, ratio, isAlarm, acknowledged } of audits)
      lines.push(
        `  ${!isAlarm ? '✓' : acknowledged === undefined ? '✖' : '·'} ${of.padEnd(20)} ${measure} by ${by}: ${ratio.value.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})${acknowledged === undefined ? '' : `, meant so: ${acknowledged}`}`,
      );
  }
  if (remarks.length > 0) lines.push('', ...remarks.map((remark) => `  · ${remark}`));
  lines.push('', ...faults.map((fault) => `  ✖ ${fault}`));
  if (faults.length === 0) lines.push(proofs ? '  The pack is what it says.' : '  The files are whole.');
  return [...lines, ''].join('\n');
};

const whole = (value: number): string => value.toLocaleString('en');
const days = (count: number): string => `${Math.floor(count)} days`;
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
