import type { Cohorts } from '../../insight/statements/cohorts.ts';
import { medianDays, stepAt } from '../../insight/survival.ts';
import { counted, percent, whole, within } from '../figures.ts';
import { heatChart } from '../heat-chart.ts';
import { lineChart } from '../line-chart.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { notSaid } from '../no-insight.ts';
import type { Part } from '../part.ts';

const words = {
  visit: { title: 'After the first visit', first: 'came first', again: 'came again', id: 'visits' },
  order: { title: 'After the first order', first: 'bought first', again: 'bought again', id: 'buys' },
} as const;
/** Columns that fit, and rows that can be read. */
const [mostLater, mostCohorts] = [8, 18];

export const cohorts: Part = {
  id: 'cohorts',
  title: 'Who comes back',
  body: ({ insight }) => {
    if (!insight) return notSaid(undefined);
    return markup`<p>
        A first time is the first in the log: people who were there before it began count as new on their first day
        in it.
      </p>
      ${(['visit', 'order'] as const).map((of) => {
        const said = insight.cohorts[of];
        return markup`<h3>${words[of].title}</h3>
          ${said.tooThin === undefined ? markup`${returning(said)}${triangle(said)}` : notSaid(said.tooThin)}`;
      })}`;
  },
};

const returning = ({ of, again }: Cohorts): Markup => {
  const { again: verb, id } = words[of];
  const last = again.at(-1);
  if (!last || again.length < 3) return markup`<p>Too few people ${verb} to say after how long.</p>`;
  const by = [1, 7, 14, 30, 60, 90, 180, 365].filter((days) => days <= last.days);
  const half = medianDays(again);
  const rows = by.flatMap((days) => {
    const step = stepAt(again, days);
    return step ? [{ days, step }] : [];
  });
  const steps = again.map(({ days, happened }) => ({ at: days, ...happened }));
  return lineChart({
    id: `again-${id}`,
    says: `Which part of people ${verb} by so many days after the first time, with a 95 % band. People who came late in the log count for as long as they could be watched. ${half === undefined ? `Half had not by day ${last.days}.` : `Half had by day ${half}.`}`,
    lines: [{ name: verb, pieces: [steps], kind: 'own' }],
    ticks: [0.25, 0.5, 0.75, 1].map((part) => {
      const days = Math.round(part * last.days);
      return { at: days, said: `day ${days}` };
    }),
    said: percent,
    table: {
      caption: `Part of people that ${verb}`,
      columns: ['within', 'part', '95 % interval', 'people still watched'],
      rows: rows.map(({ days, step }) => [
        counted(days, 'day'),
        percent(step.happened.value),
        within(step.happened),
        whole(step.watched),
      ]),
    },
  });
};

const triangle = ({ of, unit, cohorts: all, together, tooSmall }: Cohorts): Markup => {
  const { first, again, id } = words[of];
  const shown = all.filter(({ came }) => came.length > 0).slice(-mostCohorts);
  if (shown.length === 0) return markup`<p>The log is too short to compare one ${unit} with the next.</p>`;
  const later = Math.min(mostLater, Math.max(...shown.map(({ came }) => came.length)));
  const columns = Array.from({ length: later }, (_, at) => `+${at + 1}`);
  const most = Math.max(0.01, ...shown.flatMap(({ came }) => came.map(({ value }) => value)));
  const smaller =
    tooSmall === 0 ? nothing : markup`<p>${counted(tooSmall, unit)} had too few people to be shown.</p>`;
  return markup`${heatChart({
    id: `cohorts-${id}`,
    says: `Of the people who ${first} in a ${unit}: which part ${again} so many ${unit}s later; the stronger the colour, the more. The ${unit}s that the log has whole.`,
    across: `${unit}s later`,
    columns,
    rows: shown.map(({ from, came }) => ({
      label: from,
      cells: columns.map((_, at) => {
        const cell = came[at];
        return cell && { heat: cell.value / most, said: percent(cell.value) };
      }),
    })),
    table: {
      caption: `Part that ${again}, by ${unit} of the first time, with 95 % intervals`,
      columns: [`${unit} from`, 'people', ...columns],
      rows: [
        ...shown.map(({ from, people, came }) => [
          from,
          whole(people),
          ...columns.map((_, at) => {
            const cell = came[at];
            return cell ? `${percent(cell.value)} (${within(cell)})` : '';
          }),
        ]),
        [
          'all together',
          whole(all.reduce((sum, { people }) => sum + people, 0)),
          ...columns.map((_, at) => {
            const cell = together[at];
            return cell ? `${percent(cell.value)} (${within(cell)})` : '';
          }),
        ],
      ],
    },
  })}${smaller}`;
};
