import type { ForeseenReport } from './foresee-log.ts';

/** What is foreseen, and what not and why, in a few lines for people. */
export const foreseenText = (report: ForeseenReport | undefined): readonly string[] => {
  if (!report) return ['  foreseen   nothing: it was not asked for.'];
  const { people, reports, choiceReports, buyers } = report;
  const lines = [
    `learned from ${people.toLocaleString('en')} people:`,
    ...reports.map(({ name, words, quality, withheld }) =>
      withheld === undefined && quality
        ? `${name}, how likely ${words}: AUC ${measured(quality.area)}, off by ${percent(quality.calibrationError.value)} on average`
        : left(name, withheld),
    ),
    ...choiceReports.map(({ name, words, quality, withheld }) =>
      withheld === undefined && quality
        ? `${name}, ${words}: right ${percent(quality.hits.value)} of the time, ${percent(quality.gain.value)} more than everybody’s favourite`
        : left(name, withheld),
    ),
    buyers.withheld === undefined
      ? `buyers: how often ${buyers.customers.toLocaleString('en')} customers will come back, and what for`
      : left('buyers', buyers.withheld),
  ];
  return lines.map((line, at) => `  ${at === 0 ? 'foreseen' : '        '}   ${line}`);
};

const left = (name: string, why: string | undefined): string => `${name} is left out: ${why ?? ''}`;
const measured = ({ value, low, high }: Record<'value' | 'low' | 'high', number>): string =>
  `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
