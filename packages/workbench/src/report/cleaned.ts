import type { CleanedLog } from '../clean/clean-log.ts';
import { barChart } from './bar-chart.ts';
import { percent, whole } from './figures.ts';
import { type Markup, markup, nothing } from './markup.ts';
import { tableOf } from './table.ts';

/** The log before and after it was cleaned, and what each rule touched. */
export const cleaned = ({ before, after, rules }: CleanedLog): Markup => {
  const parts = [
    ['rows', before.rows, after.rows],
    ['people', before.people, after.people],
    ['orders', before.orders, after.orders],
  ] as const;
  const share = (count: number, all: number): string =>
    `${whole(count)} (${percent(count / Math.max(1, all))})`;
  const touched = rules.filter(({ rows }) => rows > 0);
  const sentences = touched.flatMap(({ said }) => (said === undefined ? [] : [said]));
  return markup`<h3>Before and after it was cleaned</h3>
    ${
      before.rows === after.rows
        ? markup`<p>Cleaning took no row out: ${whole(before.rows)} of ${whole(before.people)} people are used.</p>`
        : barChart({
            id: 'cleaned',
            says: 'Rows, people and orders of the log as it was read, and what cleaning left of them.',
            groups: parts
              .filter(([, count]) => count > 0)
              .map(([title, was, is]) => ({
                title,
                bars: [
                  {
                    label: 'before',
                    value: was / Math.max(1, was),
                    said: whole(was),
                    kind: 'other' as const,
                  },
                  { label: 'after', value: is / Math.max(1, was), said: share(is, was) },
                ],
              })),
            table: {
              caption: 'The log before and after it was cleaned',
              columns: ['', 'before', 'after'],
              rows: parts.map(([name, was, is]) => [name, whole(was), share(is, was)]),
            },
          })
    }
    ${tableOf({
      caption: 'What each rule of cleaning touched',
      columns: ['rule', 'rows', 'people', 'orders', 'which were'],
      rows: rules.map(({ title, rows, people, orders, removes }) => [
        title,
        whole(rows),
        whole(people),
        whole(orders),
        removes ? 'left out' : 'changed',
      ]),
    })}
    ${
      sentences.length === 0
        ? nothing
        : markup`<ul>
            ${sentences.map((said) => markup`<li>${said}</li>`)}
          </ul>`
    }`;
};
