import type { PeopleInsight } from '../../customers/people-insight.ts';
import { barChart } from '../bar-chart.ts';
import { counted, percent, whole } from '../figures.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import type { Part } from '../part.ts';

const titles = { customers: 'What the CRM knows', survey: 'What people answered' } as const;

export const customers: Part = {
  id: 'files-about-people',
  title: 'What customers agreed to tell, beside what they do',
  body: ({ checked: { people = [] } }) =>
    people.length === 0
      ? markup`<p>No customers’ data and no survey was given. Neither is needed, and neither is ever part of a pack.</p>`
      : markup`${people.map(insight)}`,
};

const insight = ({ of, people, known, least, groups, faults }: PeopleInsight): Markup => {
  const about = `${counted(people, 'person', 'people')}, ${whole(known)} of them in the log. Nothing is said of fewer than ${least}.`;
  const topics = [...new Set(groups.map((group) => group.about))];
  return markup`<h3>${titles[of]}</h3>
    <p>${about}</p>
    ${
      groups.length === 0
        ? markup`<p>No answer and no value is of so many people.</p>`
        : barChart({
            id: `people-${of}`,
            says: 'Share of the people of the log who bought something, by what is known of them, with 95 % intervals.',
            groups: topics.map((topic) => ({
              title: topic,
              bars: groups
                .filter((group) => group.about === topic)
                .map(({ value, bought }) => ({
                  label: value,
                  value: bought.share,
                  low: bought.low,
                  high: bought.high,
                  said: percent(bought.share),
                })),
            })),
            table: {
              caption: titles[of],
              columns: ['of whom is known', 'people', 'bought something', '95 % interval'],
              rows: groups.map(({ about: topic, value, people: n, bought }) => [
                `${topic}: ${value}`,
                whole(n),
                percent(bought.share),
                `${percent(bought.low)} to ${percent(bought.high)}`,
              ]),
            },
          })
    }
    ${
      faults.length === 0
        ? nothing
        : markup`<ul>
            ${faults.map(({ said }) => markup`<li>${said}</li>`)}
          </ul>`
    }`;
};
