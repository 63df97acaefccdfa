import { barChart } from '../bar-chart.ts';
import { counted, percent, whole, within } from '../figures.ts';
import { markup } from '../markup.ts';
import { notSaid } from '../no-insight.ts';
import type { Part } from '../part.ts';

export const personas: Part = {
  id: 'personas',
  title: 'Kinds of visitors',
  body: ({ insight }) => {
    if (!insight || insight.personas.tooThin !== undefined) return notSaid(insight?.personas.tooThin);
    const { people, personas: kinds, valueOf } = insight.personas;
    const what = valueOf === 'value' ? 'revenue' : 'things bought';
    return markup`<p>
        ${counted(people, 'person', 'people')} who looked at three things or more were put together by what they look
        at. As many kinds are shown as come out again when other people of the shop are drawn; each is named by what
        stands out in it. A kind is a centre of gravity, not a box: many people are between two.
      </p>
      ${barChart({
        id: 'persona-shares',
        says: `Which part of these people and of their ${what} each kind is, with 95 % intervals.`,
        groups: kinds.map(({ name, share, valueShare }) => ({
          title: name,
          bars: [
            { label: 'of the people', ...share, said: percent(share.value), kind: 'other' as const },
            ...(valueShare
              ? [{ label: `of the ${what}`, ...valueShare, said: percent(valueShare.value) }]
              : []),
          ],
        })),
        table: {
          caption: 'Kinds of visitors',
          columns: ['kind', 'people', 'of these people', `of the ${what}`, 'of them bought'],
          rows: kinds.map(({ name, people: own, share, valueShare, buys }) => [
            name,
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
