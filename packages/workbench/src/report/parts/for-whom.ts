import { type GroupQuality, type RankingQuality, fewestPeople } from '../../eval/groups.ts';
import { baselineName, personalName, publishedName } from '../../eval/rankings.ts';
import { barChart } from '../bar-chart.ts';
import { counted, day, fixed, percent } from '../figures.ts';
import { markup } from '../markup.ts';
import type { Part } from '../part.ts';

const said: Readonly<Record<GroupQuality['name'], string>> = {
  everybody: 'Everybody',
  new: 'New visitors',
  few: 'Visitors known a little',
  many: 'Visitors known well',
};

export const forWhom: Part = {
  id: 'for-whom',
  title: 'For whom it works',
  body: ({ evaluation, evaluationSkipped }) => {
    if (!evaluation)
      return markup`<p>Nothing was replayed: ${evaluationSkipped ?? 'the log was not given.'}</p>`;
    const { groups, from, until, people } = evaluation;
    const enough = groups.filter((group) => group.people >= fewestPeople);
    const shown = (group: GroupQuality): readonly RankingQuality[] =>
      group.rankings.filter(({ name }) => [baselineName, publishedName, personalName].includes(name));
    return markup`<p>
        ${counted(people, 'visitor')} chose something new between ${day(from)} and ${day(until)}. A pack that
        was built from the days before was asked what each would choose next.
      </p>
      <ul>
        ${groups.map((group) => markup`<li><strong>${said[group.name]}</strong> (${counted(group.people, 'person', 'people')}; ${group.who}): ${conclusion(group)}</li>`)}
      </ul>
      ${
        enough.length === 0
          ? markup`<p>No group is large enough for a picture.</p>`
          : barChart({
              id: 'hits',
              says: 'Share of the next new items that were among the first ten shown, with 95 % intervals over people: by popularity alone, by the pack, and by the pack after the device has trained on the visitor’s own choices.',
              groups: enough.map((group) => ({
                title: said[group.name],
                bars: shown(group).map(({ name, hitRate }) => ({
                  label: name === personalName ? 'trained on the device' : name,
                  value: hitRate.mean,
                  low: hitRate.low,
                  high: hitRate.high,
                  said: percent(hitRate.mean),
                  kind: name === baselineName ? ('other' as const) : ('own' as const),
                })),
              })),
              table: {
                caption: 'All ways of ranking that were judged',
                columns: [
                  'ranking',
                  'hit rate @10',
                  'NDCG @10',
                  'of the offered items shown',
                  'NDCG against popularity',
                ],
                rows: enough.flatMap((group) =>
                  group.rankings.map(({ name, hitRate, ndcg, coverage, ndcgGain }) => [
                    `${said[group.name]}: ${name}`,
                    `${fixed(hitRate.mean)} (${fixed(hitRate.low)} to ${fixed(hitRate.high)})`,
                    `${fixed(ndcg.mean)} (${fixed(ndcg.low)} to ${fixed(ndcg.high)})`,
                    percent(coverage),
                    `${fixed(ndcgGain.mean)} (${fixed(ndcgGain.low)} to ${fixed(ndcgGain.high)})`,
                  ]),
                ),
              },
            })
      }`;
  },
};

const conclusion = ({ people, rankings }: GroupQuality): string => {
  if (people < fewestPeople) return `too few to conclude anything; ${fewestPeople} are needed.`;
  const pack = rankings.find(({ name }) => name === publishedName);
  if (pack?.verdict === 'better') return 'the pack finds what they choose next better than popularity does.';
  if (pack?.verdict === 'worse') return 'popularity finds what they choose next better than the pack does.';
  return `the pack and popularity can not be told apart${
    pack?.peopleNeeded === undefined
      ? '.'
      : `; it would take about ${counted(pack.peopleNeeded, 'person', 'people')}.`
  }`;
};
