import { barChart } from '../bar-chart.ts';
import { counted, percent, whole } from '../figures.ts';
import { cleaned } from '../cleaned.ts';
import { markup } from '../markup.ts';
import type { Part } from '../part.ts';

export const logQuality: Part = {
  id: 'log',
  title: 'How good the log is',
  body: ({ checked: { log } }) => {
    if (!log) return markup`<p>The log was not read, so nothing can be said of it.</p>`;
    const { rows, faults, cleaned: cleaning } = log;
    const bad = faults.counts.reduce((sum, fault) => sum + fault.rows, 0);
    const unused = faults.unused.reduce((sum, event) => sum + event.rows, 0);
    const parts = [
      ['used', rows - bad - unused, 'own'],
      ['of no use to a pack', unused, 'other'],
      ['faulty', bad, 'wrong'],
    ] as const;
    const said = (count: number): string => `${whole(count)} (${percent(count / Math.max(1, rows))})`;
    return markup`${barChart({
      id: 'rows',
      says: `Of ${counted(rows, 'row')}: what was used, and what was not.`,
      groups: [{ bars: parts.map(([label, value, kind]) => ({ label, value, kind, said: said(value) })) }],
      table: {
        caption: 'Rows of the log',
        columns: ['rows', 'number and share'],
        rows: [
          ...parts.map(([label, value]) => [label, said(value)]),
          ...faults.unused.map(({ event, rows }) => [`event "${event}", not used`, whole(rows)]),
        ],
      },
    })}${
      faults.counts.length === 0
        ? markup`<p>Every row could be read.</p>`
        : markup`<ul>
            ${faults.counts.map((fault) => markup`<li>${fault.said}</li>`)}
          </ul>`
    }${cleaned(cleaning)}`;
  },
};
