import { barChart } from '../bar-chart.ts';
import { kilobytes } from '../figures.ts';
import type { Part } from '../part.ts';

export const sizes: Part = {
  id: 'sizes',
  title: 'What visitors download',
  body: ({ checked: { budgets, sections } }) =>
    barChart({
      id: 'bytes',
      says: `Compressed sizes. The line marks what is allowed: ${budgets.map(({ name, bytes, budget }) => `${name} is ${kilobytes(bytes)} of ${kilobytes(budget)}`).join(', ')}.`,
      groups: [
        {
          title: 'Against the budgets',
          bars: budgets.map(({ name, bytes, budget }) => ({
            label: name,
            value: bytes,
            limit: budget,
            said: kilobytes(bytes),
            kind: bytes > budget ? ('wrong' as const) : ('own' as const),
          })),
        },
        {
          title: 'By section',
          bars: sections.map(({ section, brotli, load }) => ({
            label: `${section} (${load === 'first' ? 'at once' : 'later'})`,
            value: brotli,
            said: kilobytes(brotli),
            kind: 'other' as const,
          })),
        },
      ],
      table: {
        caption: 'Sizes of the sections',
        columns: ['section', 'loaded', 'as stored', 'as sent (brotli)'],
        rows: [
          ...sections.map(({ section, load, bytes, brotli }) => [
            section,
            load,
            kilobytes(bytes),
            kilobytes(brotli),
          ]),
          ...budgets.map(({ name, bytes, budget }) => [
            name,
            '',
            `budget ${kilobytes(budget)}`,
            kilobytes(bytes),
          ]),
        ],
      },
    }),
};
