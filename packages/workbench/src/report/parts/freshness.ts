import { counted, day } from '../figures.ts';
import type { Part } from '../part.ts';
import { tableOf } from '../table.ts';

export const freshness: Part = {
  id: 'freshness',
  title: 'How fresh it is',
  body: ({ checked: { freshness } }) => {
    const { builtAt, ageDays, logUntil, logAgeDays } = freshness;
    const ago = (days: number): string => `${counted(Math.floor(days), 'day')} ago`;
    return tableOf({
      caption: 'Freshness of the pack when this report was written',
      columns: ['what', 'day', 'how long ago'],
      rows: [
        ['Built', day(builtAt), ago(ageDays)],
        logUntil === undefined || logAgeDays === undefined
          ? ['End of its log', 'not stated', '']
          : ['End of its log', day(logUntil), ago(logAgeDays)],
      ],
    });
  },
};
