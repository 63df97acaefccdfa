import { attempt } from '@homebody/core';
import { type Columns, columnOf, corrupt } from '@homebody/pack';
import { readSegments } from './read-segments.ts';
import { segmentsIn } from './segments-in.ts';
import type { Segments } from './segment.ts';

const section = 'segments';

/** Segments as JSON of one kind each, so that one that damage made unreadable is named by its row. */
export const segmentsSection = {
  name: section,
  version: 1,
  load: 'first',
  encode: (segments: Segments): Columns => ({
    columns: {
      ids: segments.map(({ id }) => id),
      rules: segments.map(({ when }) => JSON.stringify(when)),
    },
    values: {},
  }),
  /** Throws `pack-corrupt` naming the rule, also for one that speaks of a segment which does not come before it. */
  decode: (columns: Columns): Segments => {
    const ids = columnOf(columns, section, 'ids', 'text');
    const rules = columnOf(columns, section, 'rules', 'text', ids.length);
    const known = new Set<string>();
    return ids.flatMap((id, place) => {
      const when = attempt(() => JSON.parse(rules[place] ?? '') as unknown);
      if (known.has(id)) throw corrupt(section, `"${id.slice(0, 60)}" there twice`, 'each segment once');
      const [segment] = readSegments(Object.fromEntries([[id, { when }]]), section, (path, expected) =>
        corrupt(section, `something else at ${path.slice(0, 200)}`, expected),
      );
      for (const other of segmentsIn(segment!.when))
        if (!known.has(other)) throw corrupt(section, `"${id}" before "${other}"`, 'the other order');
      known.add(id);
      return segment!;
    });
  },
} as const;
