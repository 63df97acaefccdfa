import type { Interval } from '@homebody/recommenders';
import type { Evaluation } from './evaluate.ts';
import { type GroupQuality, type RankingQuality, fewestPeople } from './groups.ts';

/** An evaluation in a few lines for people. */
export const evalText = ({ from, until, people, groups }: Evaluation): string =>
  [
    '',
    `Judged by what ${people} people chose next, for the first time, from ${minute(from)} to ${minute(until)} UTC.`,
    'Hit rate: share of their next 5 new items, at most, among the first 10. Intervals are of 95 %, over people.',
    ...groups.flatMap(groupLines),
    '',
  ].join('\n');

const groupLines = ({ name, who, people, rankings }: GroupQuality): readonly string[] => [
  '',
  `  ${name}: ${people} people (${who})`,
  ...(people < fewestPeople
    ? [`    Nothing can be concluded from so few; ${fewestPeople} are needed.`]
    : [
        `    ${'ranking'.padEnd(32)}hit rate @10  NDCG @10                coverage @10  against popularity`,
        ...rankings.map(rankingLine),
      ]),
];

const rankingLine = ({ name, hitRate, ndcg, coverage, ndcgGain, ...said }: RankingQuality): string =>
  `    ${name.padEnd(32)}${fixed(hitRate.mean).padStart(12)}  ${fixed(ndcg.mean)} (${fixed(ndcg.low)} to ${fixed(ndcg.high)})  ${`${(100 * coverage).toFixed(1)} %`.padStart(12)}  ${name === 'popularity' ? '' : against(ndcgGain, said)}`.trimEnd();

const against = (
  { mean, low, high }: Interval,
  { verdict, peopleNeeded }: Pick<RankingQuality, 'verdict' | 'peopleNeeded'>,
): string =>
  `${signed(mean)} (${signed(low)} to ${signed(high)}), ${verdict}${
    verdict === 'not told apart' && peopleNeeded !== undefined
      ? `; about ${peopleNeeded.toLocaleString('en')} people would be needed`
      : ''
  }`;

const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
const fixed = (value: number): string => value.toFixed(3);
const signed = (value: number): string => (value < 0 ? '−' : '+') + fixed(Math.abs(value));
