import { barChart } from '../bar-chart.ts';
import { counted, percent, whole, within } from '../figures.ts';
import { markup } from '../markup.ts';
import { notSaid } from '../no-insight.ts';
import type { Part } from '../part.ts';

export const personas: Part = {
  id: 'personas',
  title: 'Kinds of visitors',
  body: ({ personas: said }) => {
    if (!said || said.tooThin !== undefined) return notSaid(said?.tooThin);
    const { people, personas: kinds, tooSmall } = said;
    return markup`<p>
        ${counted(people, 'person', 'people')} of the last 90 days of the log, each with the pack’s cluster that they are nearest to. Segments and
        campaigns name a cluster by its id. A kind is a centre of gravity, not a box: many people are between
        two.${tooSmall === 0 ? '' : ` Of ${counted(tooSmall, 'other cluster')} too few people are left to speak of.`}
      </p>
      ${barChart({
        id: 'persona-shares',
        says: `Which part of these people and of the revenue each kind is, with 95 % intervals.`,
        groups: kinds.map(({ id, name, share, valueShare }) => ({
          title: `${id}: ${name}`,
          bars: [
            { label: 'of the people', ...share, said: percent(share.value), kind: 'other' as const },
            ...(valueShare
              ? [{ label: 'of the revenue', ...valueShare, said: percent(valueShare.value) }]
              : []),
          ],
        })),
        table: {
          caption: 'Kinds of visitors',
          columns: ['kind', 'people', 'of these people', 'of the revenue', 'of them bought'],
          rows: kinds.map(({ id, name, people: own, share, valueShare, buys }) => [
            `${id}: ${name}`,
            whole(own),
            `${percent(share.value)} (${within(share)})`,
            valueShare ? `${percent(valueShare.value)} (${within(valueShare)})` : '',
            buys
              .map((each) => `${each.category}: ${percent(each.share.value)} (${within(each.share)})`)
              .join(' · ') || 'nothing',
          ]),
        },
      })}`;
  },
};
