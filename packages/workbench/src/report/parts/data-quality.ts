import { type FieldQuality, aspects } from '../../quality/data-quality.ts';
import { barChart } from '../bar-chart.ts';
import { percent } from '../figures.ts';
import { markup, nothing } from '../markup.ts';
import type { Part } from '../part.ts';

export const dataQuality: Part = {
  id: 'data',
  title: 'How good the data is, and what to do about it',
  body: ({ checked: { quality } }) => {
    if (!quality) return markup`<p>The data was not judged: that takes the log.</p>`;
    const { log, catalogue, fields } = quality;
    const of = (name: FieldQuality['of']): readonly FieldQuality[] =>
      fields.filter((field) => field.of === name);
    const advised = fields.flatMap(({ of: where, field, advice }) =>
      advice === undefined ? [] : [{ where, field, advice }],
    );
    const groups = [
      { title: `The log: ${percent(log)}`, fields: of('log') },
      ...(catalogue === undefined
        ? []
        : [{ title: `The catalogue: ${percent(catalogue)}`, fields: of('catalogue') }]),
    ];
    return markup`${barChart({
      id: 'data-quality',
      says: 'How good each field is: the mean of how complete, valid, consistent, fresh and unique it is, as far as that can be said of it.',
      groups: groups.map(({ title, fields: those }) => ({
        title,
        bars: those.map(({ field, total }) => ({
          label: field,
          value: total,
          said: percent(total),
          limit: 1,
          kind: total < 0.8 ? ('wrong' as const) : ('own' as const),
        })),
      })),
      table: {
        caption: 'How good each field is',
        columns: ['field', 'total', ...aspects],
        rows: fields.map((field) => [
          `${field.of}: ${field.field}`,
          ...[field.total, ...aspects.map((aspect) => field[aspect])].map((share) =>
            share === undefined ? '' : percent(share),
          ),
        ]),
      },
    })}
    ${
      advised.length === 0
        ? nothing
        : markup`<ul>
            ${advised.map(({ where, field, advice }) => markup`<li><strong>${where}, ${field}</strong>: ${advice}</li>`)}
          </ul>`
    }`;
  },
};
