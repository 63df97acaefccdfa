import type { BuildSummary } from '../build/build-summary.ts';
import { audiencesText } from '../audiences/audiences-text.ts';
import { clustersText, driftText } from '../clusters/clusters-told.ts';
import { alarmsIn, toldOf } from '../fairness/audit.ts';
import { foreseenText } from '../foresee/foreseen-text.ts';
import { priceText } from '../price/price-text.ts';
import { cleanedText } from './cleaned-text.ts';
import { sensitiveText } from '../sensitive/sensitive-text.ts';

/** A build in a few lines for people. */
export const summaryText = (summary: BuildSummary): string => {
  const { log, sections, prior, pairs } = summary;
  const lines = [
    '',
    `Pack of ${whole(summary.items)} items written to ${summary.out}`,
    '',
    `  log        ${whole(summary.rows)} rows: ${whole(log.events)} events, ${whole(log.people)} people, ${whole(log.orders)} orders`,
    `  period     ${day(log.firstAt)} to ${day(log.lastAt)}`,
    `  pairs      ${whole(pairs.kept)} kept, ${whole(pairs.dropped)} dropped for too few people`,
    `  orders     ${whole(summary.orders.pairs)} pairs bought together; how soon it is bought again is known of ${whole(summary.orders.rhythms)} consumables`,
    `  items      ${whole(summary.itemsBelowK)} with too few people for a popularity or vector of their own`,
  ];
  if (summary.itemsDropped > 0)
    lines.push(
      `             ${whole(summary.itemsDropped)} left out: too few people to take them from the log`,
    );
  lines.push(...sensitiveText(summary.sensitive));
  summary.segments.forEach(({ id, name, said }, at) =>
    lines.push(
      `  ${at === 0 ? 'segments' : '        '}   ${id}${name === undefined ? '' : `, “${name}”`}: ${said}`,
    ),
  );
  lines.push(
    ...clustersText(summary.clusters),
    ...driftText(summary.drift),
    ...audiencesText(summary.audiences),
  );
  lines.push(
    ...alarmsIn([...summary.audits.map(toldOf), ...summary.foreseenAudits]).map(
      (alarm) => `  fairness   ${alarm}`,
    ),
  );
  lines.push(...cleanedText(summary.cleaned));
  lines.push('', `  ${pad('section', 12)}${end('raw kB', 10)}${end('brotli kB', 11)}  loaded`);
  for (const { section, bytes, brotli, load } of sections)
    lines.push(`  ${pad(section, 12)}${end(kilobytes(bytes), 10)}${end(kilobytes(brotli), 11)}  ${load}`);
  const sum = (of: (section: (typeof sections)[number]) => number, load?: string) =>
    kilobytes(
      sections
        .filter((section) => !load || section.load === load)
        .reduce((total, each) => total + of(each), 0),
    );
  lines.push(
    `  ${pad('all', 12)}${end(
      sum(({ bytes }) => bytes),
      10,
    )}${end(
      sum(({ brotli }) => brotli),
      11,
    )}  of it first ${sum(({ brotli }) => brotli, 'first')}`,
    '',
  );
  lines.push(vectorsText(summary.vectors));
  if (prior) {
    lines.push(
      `  prior      trained on ${whole(prior.trained)} choices of ${whole(prior.people)} people; next new items of ${whole(prior.judged)} people in the newest days:`,
      `             ${pad('', 12)}hit rate @10      NDCG @10   against popularity`,
    );
    for (const { name, hitRate, ndcg, ndcgGain } of prior.quality)
      lines.push(
        `             ${pad(name, 12)}${end(fixed(hitRate.mean), 12)}${end(fixed(ndcg.mean), 14)}   ${signed(ndcgGain.mean)} (${signed(ndcgGain.low)} to ${signed(ndcgGain.high)})`,
      );
    lines.push(`             In the pack: ${prior.published}.`);
    if (prior.from > 0)
      lines.push(
        `             Visitors of fewer than ${prior.from} items get what is popular: it did better by them.`,
      );
  } else lines.push(`  prior      weighted by hand: ${summary.priorSkipped}`);
  lines.push(...foreseenText(summary.foreseen));
  for (const { segment, prediction } of summary.unforeseen)
    lines.push(
      `             Segment ${segment} asks for ${prediction}, which this pack has not: nobody is in it by that.`,
    );
  lines.push(
    '',
    ...(summary.price
      ? priceText(summary.price)
      : [`  privacy    what k costs was not measured: ${summary.priceSkipped}`]),
  );
  if (summary.faults.length > 0 || log.strangers.rows > 0) {
    lines.push('', '  Not used:');
    for (const { said } of summary.faults) lines.push(`  - ${said}`);
    if (log.strangers.rows > 0)
      lines.push(
        `  - ${whole(log.strangers.rows)} rows of items not in the catalogue, such as ${log.strangers.items.join(', ')}.`,
      );
  }
  if (summary.badRows.file !== undefined)
    lines.push(
      `  All ${whole(summary.badRows.rows)} bad rows are in ${summary.badRows.file}, which names people.`,
    );
  if (summary.unusedEvents.length > 0) {
    const named = summary.unusedEvents.slice(0, 6).map(({ event, rows }) => `${event} (${whole(rows)})`);
    lines.push('', `  Events a pack has no use for: ${named.join(', ')}`);
  }
  if (summary.resumed !== undefined) lines.push('', `  Work folder: ${summary.resumed}`);
  lines.push(
    '',
    `  ${summary.seconds.toFixed(1)} s, at most ${whole(summary.peakMemory / 1e6)} MB of memory`,
    '',
  );
  return lines.join('\n');
};

const vectorsText = ({ kind, people, ndcg }: BuildSummary['vectors']): string =>
  ndcg
    ? `  vectors    ${kind}: NDCG @10 of the nearest items alone ${fixed(ndcg.learned)} learned, ${fixed(ndcg.fromPairs)} from pairs, for ${whole(people)} people`
    : `  vectors    ${kind}: too few people chose anything new to judge others by`;

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const fixed = (value: number): string => value.toFixed(3);
const signed = (value: number): string => (value < 0 ? '−' : '+') + fixed(Math.abs(value));
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const pad = (text: string, width: number): string => text.padEnd(width);
const end = (text: string, width: number): string => text.padStart(width);
