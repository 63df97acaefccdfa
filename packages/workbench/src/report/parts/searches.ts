import type { SearchedTerm } from '../../searches/search-insight.ts';
import { barChart } from '../bar-chart.ts';
import { counted, percent, whole } from '../figures.ts';
import { type Markup, markup } from '../markup.ts';
import type { Part } from '../part.ts';

const shown = 12;
/** Below it, most who searched went on without what they were looking for. */
const seldom = 0.5;

export const searches: Part = {
  id: 'searches',
  title: 'What people search for, and do not find',
  body: ({ checked: { searches: insight } }) => {
    if (!insight)
      return markup`<p>
        Nothing is known of it: the log was not given, or has no search terms (map search, and let the log have its search events).
      </p>`;
    const { searches: count, people, least, terms, rare } = insight;
    const about = `${counted(count, 'search', 'searches')} of ${counted(people, 'person', 'people')}; ${counted(rare, 'term')} of fewer than ${least} people are not named.`;
    if (terms.length === 0)
      return markup`<p>${about} No term was searched for by ${least} people or more.</p>`;
    const missed = terms.filter(({ found }) => found.high < seldom);
    return markup`<p>${about}</p>
      ${barChart({
        id: 'searched',
        says: `Share of people who chose something within five minutes of searching, with 95 % intervals, for the ${Math.min(shown, terms.length)} terms that most people searched for.`,
        groups: [
          {
            bars: terms.slice(0, shown).map(({ term, found }) => ({
              label: term,
              value: found.share,
              low: found.low,
              high: found.high,
              said: percent(found.share),
              kind: found.high < seldom ? ('wrong' as const) : ('own' as const),
            })),
          },
        ],
        table: {
          caption: 'Search terms',
          columns: ['term', 'people', 'found something', '95 % interval', 'items with its words'],
          rows: terms.map(({ term, people: n, found, items }) => [
            term,
            whole(n),
            percent(found.share),
            `${percent(found.low)} to ${percent(found.high)}`,
            whole(items),
          ]),
        },
      })}
      ${
        missed.length === 0
          ? markup`<p>Of no term it is sure that most people do not find what they look for.</p>`
          : markup`<ul>
              ${missed.map(adviceOn)}
            </ul>`
      }`;
  },
};

const adviceOn = ({ term, found, items, people }: SearchedTerm): Markup =>
  markup`<li>
    <strong>${term}</strong>: ${percent(1 - found.share)} of ${counted(people, 'person', 'people')} chose
    nothing.
    ${
      items === 0
        ? 'No item of the catalogue has these words: add them as tags to what is meant, or consider selling it.'
        : `${counted(items, 'item has', 'items have')} these words: look at what the shop’s search shows for it.`
    }
  </li>`;
