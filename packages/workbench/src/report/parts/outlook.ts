import { dayMs } from '@homebody/core';
import type { Outlook, Series } from '../../insight/statements/outlook.ts';
import { counted, percent, short, whole } from '../figures.ts';
import { type Line, type LinePoint, lineChart } from '../line-chart.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { notSaid } from '../no-insight.ts';
import type { Part } from '../part.ts';
import { tableOf } from '../table.ts';

const measures = { visits: 'Visits', units: 'Things sold', value: 'Revenue' } as const;
/** Values of the past in a picture. */
const mostPast = 120;

export const outlook: Part = {
  id: 'outlook',
  title: 'Demand so far, and to come',
  body: ({ insight }) => {
    if (!insight || insight.outlook.tooThin !== undefined) return notSaid(insight?.outlook.tooThin);
    const { series, leftOut } = insight.outlook;
    return markup`${changes(insight.outlook)}${series
      .filter(({ of }) => of === undefined)
      .map(pictured)}${parted(series.filter(({ of }) => of !== undefined))}${
      leftOut === 0
        ? nothing
        : markup`<p>Of ${counted(leftOut, 'other series', 'other series')} too few people are behind most days and weeks.</p>`
    }`;
  },
};

const nameOf = ({ measure, of }: Series): string =>
  of === undefined ? measures[measure] : `${measures[measure]}, ${of}`;

/** A week or a day by its first day. */
const dayOf = ({ from, grain }: Series, at: number): string =>
  new Date(Date.parse(from) + at * (grain === 'week' ? 7 : 1) * dayMs).toISOString().slice(0, 10);

const changes = ({ series }: Outlook): Markup => {
  const found = series.flatMap((each) => (each.change ? [{ each, change: each.change }] : []));
  return markup`<h3>What changed</h3>
    ${
      found.length === 0
        ? markup`<p>No series rose, fell or jumped more than chance explains, all of them taken together.</p>`
        : markup`<ul>
            ${found.map(({ each, change }) => {
              const [from, to] = [Math.max(0, change.from), Math.max(0, change.to)];
              const much = from > 0 ? ` (${to >= from ? '+' : '−'}${percent(Math.abs(to / from - 1))})` : '';
              const way = to >= from ? 'rose' : 'fell';
              const sizes = [change.by.low, change.by.high].map(
                (by) => `${by < 0 ? '−' : '+'}${whole(Math.abs(by))}`,
              );
              const means = `from about ${whole(from)} to about ${whole(to)} a ${each.grain}${much}, a change of ${sizes.join(' to ')}`;
              return markup`<li><strong>${nameOf(each)}</strong> ${way} ${
                change.kind === 'sudden'
                  ? `suddenly around ${change.on}: ${means}, on average before and after.`
                  : `steadily over the log: ${means}, along its line.`
              }</li>`;
            })}
          </ul>
          <p>
            The range is the 95 % interval of the change. What is usual at a time of the week was taken out first. A change says when, never why: look at what the shop did
            then, and at holidays.
          </p>`
    }`;
};

const pictured = (series: Series): Markup => {
  const { forecast, measure, values, grain, tooLittle, change } = series;
  const start = Math.max(0, values.length - mostPast);
  const last = values.length - 1;
  const future = (forecast?.steps ?? []).map((step, ahead) => ({ at: last + 1 + ahead, ...step }));
  const lines: readonly Line[] = [
    { name: 'so far', pieces: piecesOf(values, start), kind: 'other' },
    ...(forecast ? [{ name: 'foreseen', pieces: [future], kind: 'own' as const, isDashed: true }] : []),
  ];
  const end = last + future.length;
  const says = forecast
    ? `${measures[measure]} a ${grain}, and what is foreseen for ${counted(future.length, grain)}, with 95 % bands.`
    : `${measures[measure]} a ${grain}.`;
  const isHollow = values.slice(start).includes(undefined);
  return markup`<h3>${nameOf(series)}</h3>
    ${lineChart({
      id: `outlook-${measure}`,
      says: `${says}${isHollow ? ' Gaps are where too few people are behind it.' : ''}`,
      lines,
      ticks: [0.1, 0.5, 0.9].map((part) => {
        const at = Math.round(start + part * (end - start));
        return { at, said: dayOf(series, at) };
      }),
      said: short,
      marks: change?.kind === 'sudden' && change.at >= start ? [{ at: change.at, said: 'changed' }] : [],
      table: {
        caption: `${measures[measure]} a ${grain}, newest first`,
        columns: [`${grain} from`, measures[measure].toLowerCase(), '95 % band'],
        rows: [
          ...future
            .toReversed()
            .map(({ at, value, low, high }) => [
              `${dayOf(series, at)}, foreseen`,
              whole(value),
              `${whole(low)} to ${whole(high)}`,
            ]),
          ...values
            .map((value, at) => [
              dayOf(series, at),
              value === undefined ? 'too few people' : whole(value),
              '',
            ])
            .slice(start)
            .toReversed(),
        ],
      },
    })}
    <p>${forecast ? worth(series, forecast) : `Too little to look ahead by: ${tooLittle ?? ''}`}</p>`;
};

const piecesOf = (values: Series['values'], start: number): readonly (readonly LinePoint[])[] => {
  const pieces: LinePoint[][] = [[]];
  values.forEach((value, at) => {
    if (at < start) return;
    if (value === undefined) pieces.push([]);
    else pieces.at(-1)!.push({ at, value });
  });
  return pieces;
};

/** What a forecast was worth at places where it was neither made nor chosen. */
const worth = (
  { grain }: Series,
  { supposes, gain, mase, naiveMase, judgedBy, covered, coveredOf, method }: NonNullable<Series['forecast']>,
): string => {
  const against =
    method === 'seasonal-naive'
      ? 'No other way of looking ahead was better in the past.'
      : gain.low > 0
        ? 'That is better than supposing the same as one season before.'
        : gain.high < 0
          ? 'Supposing the same as one season before was better: do not lean on it.'
          : 'That can not be told from supposing the same as one season before.';
  const held =
    coveredOf > 0
      ? ` Of ${counted(coveredOf, grain)} asked that way, ${percent(covered)} were within their bands.`
      : '';
  return `It supposes ${supposes}. Asked ${judgedBy} times about a past that it did not know, it was off by ${mase.toFixed(2)} of what one season-to-season step is, the yardstick by ${naiveMase.toFixed(2)}. ${against}${held} It knows nothing of campaigns, holidays or prices to come.`;
};

const parted = (series: readonly Series[]): Markup =>
  series.length === 0
    ? nothing
    : markup`<h3>By category and channel</h3>
        ${tableOf({
          caption: 'The next of each, with 95 % bands, and what the same looked like so far',
          columns: ['series', 'a', 'lately', 'next', 'after that', 'off by, against the yardstick'],
          rows: series.map((each) => {
            const { forecast, values, grain } = each;
            const step = (at: number): string => {
              const one = forecast?.steps[at];
              return one
                ? `${whole(one.value)} (${whole(one.low)} to ${whole(one.high)})`
                : 'too little to say';
            };
            const lately = values.findLast((value) => value !== undefined);
            return [
              nameOf(each),
              grain,
              lately === undefined ? 'too few people' : whole(lately),
              step(0),
              step(1),
              forecast ? `${forecast.mase.toFixed(2)} against ${forecast.naiveMase.toFixed(2)}` : '',
            ];
          }),
        })}`;
