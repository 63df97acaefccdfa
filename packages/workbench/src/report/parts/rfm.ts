import { barChart } from '../bar-chart.ts';
import { counted, percent, whole, within } from '../figures.ts';
import { heatChart } from '../heat-chart.ts';
import { markup } from '../markup.ts';
import { notSaid } from '../no-insight.ts';
import type { Part } from '../part.ts';

const recencies = ['longest ago', '', 'in the middle', '', 'most lately'];
const frequencies = ['seldom', '', 'in the middle', '', 'often'];
const scored = (names: readonly string[], at: number): string =>
  names[at] === '' ? `${at + 1}` : `${at + 1}, ${names[at]}`;

export const rfm: Part = {
  id: 'customers',
  title: 'Who buys lately, often and for much',
  body: ({ insight }) => {
    if (!insight || insight.rfm.tooThin !== undefined) return notSaid(insight?.rfm.tooThin);
    const { groups, customers, grid, valueOf } = insight.rfm;
    const what = valueOf === 'value' ? 'revenue' : 'things bought';
    const most = Math.max(1, ...grid.flat().map((people) => people ?? 0));
    return markup`<p>
        ${counted(customers, 'person', 'people')} bought something. Each has three marks from 1 to 5: how lately they
        bought, how often, and for how much, a fifth of the people each; people who are alike share a mark.
      </p>
      ${barChart({
        id: 'rfm-groups',
        says: `How many of the people who bought are in each group, and which part of the ${what} is theirs, with 95 % intervals.`,
        groups: groups.map(({ name, who, share, valueShare }) => ({
          title: `${name}: ${who}`,
          bars: [
            { label: 'of the people', ...share, said: percent(share.value), kind: 'other' as const },
            { label: `of the ${what}`, ...valueShare, said: percent(valueShare.value) },
          ],
        })),
        table: {
          caption: 'Groups of customers',
          columns: ['group', 'people', 'of the people', `of the ${what}`],
          rows: groups.map(({ name, who, people, share, valueShare }) => [
            `${name}: ${who}`,
            whole(people),
            `${percent(share.value)} (${within(share)})`,
            `${percent(valueShare.value)} (${within(valueShare)})`,
          ]),
        },
      })}
      ${heatChart({
        id: 'rfm-grid',
        says: 'People by how lately and how often they bought: the stronger the colour, the more. A dot stands for too few people to speak of, or none.',
        across: 'how often they bought',
        columns: frequencies.map((_, at) => scored(frequencies, at)),
        rows: grid
          .map((cells, at) => ({
            label: scored(recencies, at),
            cells: cells.map((people) =>
              people === undefined ? undefined : { heat: people / most, said: whole(people) },
            ),
          }))
          .toReversed(),
        table: {
          caption: 'People by how lately (rows) and how often (columns) they bought',
          columns: ['how lately', ...frequencies.map((_, at) => scored(frequencies, at))],
          rows: grid
            .map((cells, at) => [
              scored(recencies, at),
              ...cells.map((people) => (people === undefined ? 'too few' : whole(people))),
            ])
            .toReversed(),
        },
      })}`;
  },
};
