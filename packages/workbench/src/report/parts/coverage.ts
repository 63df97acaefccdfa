import { barChart } from '../bar-chart.ts';
import { percent, whole } from '../figures.ts';
import { markup } from '../markup.ts';
import type { Part } from '../part.ts';

export const coverage: Part = {
  id: 'coverage',
  title: 'How much of the catalogue is known',
  body: ({ checked: { coverage } }) => {
    if (!coverage || coverage.items === 0) return markup`<p>There is no catalogue to cover.</p>`;
    const rows = [
      ['on offer', coverage.offered],
      ['with neighbours', coverage.connected],
      ['with popularity and vector', coverage.popular],
      ['known by content alone', coverage.contentOnly],
      ['not known at all', coverage.unknown],
    ] as const;
    const said = (count: number): string => `${whole(count)} (${percent(count / coverage.items)})`;
    return markup`${barChart({
      id: 'covered',
      says: `Of ${whole(coverage.items)} items: how many can be recommended, and by what.`,
      groups: [
        {
          bars: rows.map(([label, value]) => ({ label, value, said: said(value), limit: coverage.items })),
        },
      ],
      table: {
        caption: 'Coverage of the catalogue',
        columns: ['items', 'number and share'],
        rows: rows.map(([label, value]) => [label, said(value)]),
      },
    })}
      <p>
        Items that few people looked at are recommended by what the catalogue says of them: a description, a
        category and a brand help most.
      </p>`;
  },
};
