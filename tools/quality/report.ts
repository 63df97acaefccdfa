import type { Interval } from '@homebody/recommenders';
import { type Agreement, agreesWell } from './golden/compare-with-reference.ts';
import type { BenchmarkResult, MethodResult } from './run-benchmark.ts';

/** A benchmark's table, with what it was asked above. */
export const reportText = ({ title, yardstick, methods, ...of }: BenchmarkResult): string => {
  const count = (value: number): string => value.toLocaleString('en');
  const widest = Math.max(...methods.map(({ name }) => name.length)) + 2;
  const metrics = methods[0]?.metrics ?? [];
  const head = [
    'method'.padEnd(widest),
    ...metrics.map(({ name }) => `${name.padEnd(22)} against yardstick     `),
    'coverage  pack in Brotli  ms each   fit    peak',
  ];
  return [
    '',
    title,
    `${count(of.sessions)} sessions of ${count(of.items)} items to learn from; ${count(of.questions)} questions of ` +
      `${count(of.clusters)} sessions or people. 95 % intervals. Yardstick: ${yardstick}.`,
    '',
    head.join(' '),
    ...methods.map((method) => row(method, widest, digitsOf(methods))),
    '',
    '* needs sessions of many people, which no pack may hold',
  ].join('\n');
};

/** Figures in per cent are told to hundredths, others to ten thousandths. */
const digitsOf = (methods: readonly MethodResult[]): number =>
  methods.some(({ metrics }) => metrics.some(({ value }) => value.mean > 1)) ? 2 : 4;

const row = (method: MethodResult, widest: number, digits: number): string => {
  const { name, metrics, coverage, packBytes, fitSeconds, fitPeakBytes } = method;
  const plain = ({ mean, low, high }: Interval): string =>
    `${mean.toFixed(digits)} (${low.toFixed(digits)}…${high.toFixed(digits)})`;
  const signed = ({ mean, low, high }: Interval): string => {
    const sign = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
    return `${sign(mean)} (${sign(low)}…${sign(high)})`;
  };
  return [
    `${name}${method.needsEverybodysSessions ? ' *' : ''}`.padEnd(widest),
    ...metrics.map(
      ({ value, overYardstick }) =>
        `${plain(value).padEnd(22)} ${(overYardstick ? signed(overYardstick) : '·').padEnd(22)}`,
    ),
    `${(100 * coverage).toFixed(1)} %`.padStart(8),
    (packBytes === undefined ? '·' : `${(packBytes / 1000).toFixed(1)} kB`).padStart(15),
    method.millisecondsPerRanking.toFixed(3).padStart(8),
    `${fitSeconds.toFixed(1)} s`.padStart(8),
    `${(fitPeakBytes / 1e6).toFixed(0)} MB`.padStart(8),
  ].join(' ');
};

/** How our yardsticks compare with their original implementations. */
export const agreementText = (agreements: readonly Agreement[]): string =>
  [
    '',
    'Yardsticks beside the lists of their original implementations (session-rec, RSC15 sample)',
    ...agreements.map((agreement) => {
      const { name, places, items, present, sameScore } = agreement;
      const [found, same] = [present, sameScore].map((share) => `${(100 * share).toFixed(2)} %`);
      return `${agreesWell(agreement) ? '✓' : '✖'} ${name.padEnd(8)} ${places} places, ${items} items: ${found} present, ${same} with the same score`;
    }),
  ].join('\n');
