import type { Journeys } from '../../insight/statements/journeys.ts';
import { type Bar, barChart } from '../bar-chart.ts';
import { counted, percent, whole, within } from '../figures.ts';
import { type Markup, markup } from '../markup.ts';
import { notSaid } from '../no-insight.ts';
import type { Part } from '../part.ts';
import { tableOf } from '../table.ts';

const stepNames = { looked: 'looked at something', carted: 'put it in the cart', bought: 'bought' } as const;

export const journeys: Part = {
  id: 'journeys',
  title: 'From arriving to buying',
  body: ({ insight }) => {
    if (!insight || insight.journeys.tooThin !== undefined) return notSaid(insight?.journeys.tooThin);
    const told = insight.journeys;
    return markup`${funnels(told)}${before(told)}${paths(told)}`;
  },
};

const nameOf = ({ channel }: Journeys['funnels'][number], hasChannels: boolean): string =>
  channel ?? (hasChannels ? 'not known' : 'all visits');

const funnels = ({ funnels: all, hasChannels }: Journeys): Markup => {
  const heading = markup`<h3>How far people get</h3>`;
  if (all.every(({ steps }) => steps.length === 0))
    return markup`${heading}
      <p>The log tells of no step after arriving.</p>`;
  return markup`${heading}${barChart({
    id: 'funnels',
    says: `Of the people who arrived ${hasChannels ? 'by each channel' : 'at all'}: the part that got at least so far in such a visit, with 95 % intervals. Somebody who came in two ways is in both.`,
    groups: all.map((funnel) => ({
      title: `${nameOf(funnel, hasChannels)}: ${counted(funnel.people, 'person', 'people')}`,
      bars: funnel.steps.map(({ step, reached }) => ({
        label: stepNames[step],
        ...reached,
        said: percent(reached.value),
      })),
    })),
    table: {
      caption: 'How far people get',
      columns: ['arrived by', 'people', ...(all[0]?.steps.map(({ step }) => stepNames[step]) ?? [])],
      rows: all.map((funnel) => [
        nameOf(funnel, hasChannels),
        whole(funnel.people),
        ...funnel.steps.map(({ reached }) => `${percent(reached.value)} (${within(reached)})`),
      ]),
    },
  })}`;
};

const before = ({ visitsBefore, daysBefore, buyers }: Journeys): Markup => {
  const heading = markup`<h3>How long buying takes</h3>`;
  if (visitsBefore.length === 0)
    return markup`${heading}
      <p>Too few people bought something to say.</p>`;
  const bars = (shares: Journeys['daysBefore']): readonly Bar[] =>
    shares.map(({ said, share }) => ({ label: said, ...share, said: percent(share.value) }));
  return markup`${heading}${barChart({
    id: 'before-buying',
    says: `Of ${counted(buyers, 'person', 'people')} who bought: how many visits they had before the one with their first order, and how long their first visit was ago by then, with 95 % intervals. Those who will yet buy are not in it.`,
    groups: [
      { title: 'visits before', bars: bars(visitsBefore) },
      { title: 'time since the first visit', bars: bars(daysBefore) },
    ],
    table: {
      caption: 'Before the first order',
      columns: ['before the first order', 'of those who bought', '95 % interval'],
      rows: [
        ...visitsBefore.map(({ said, share }) => [`${said} visits`, percent(share.value), within(share)]),
        ...daysBefore.map(({ said, share }) => [said, percent(share.value), within(share)]),
      ],
    },
  })}`;
};

const paths = ({ paths: all, hasChannels }: Journeys): Markup =>
  markup`<h3>The commonest paths</h3>
    ${
      all.length === 0
        ? markup`<p>No path was taken by enough people to speak of.</p>`
        : tableOf({
            caption: `First visits one after the other, until the first order or the fourth visit: ${hasChannels ? 'how each began' : 'how far each went'}`,
            columns: ['path', 'people', 'of everybody (95 % interval)'],
            rows: all.map(({ visits, hasBought, people, share }) => [
              `${visits.join(' → ')}${hasBought && hasChannels ? ' → bought' : ''}`,
              whole(people),
              `${percent(share.value)} (${within(share)})`,
            ]),
          })
    }`;
