import type { QueryEngine } from '../engine/query-engine.ts';
import { distinctTexts } from './distinct-texts.ts';
import { refuseSensitiveText } from './people-fields.ts';
import { type PeopleSource, type ReadPeople, readPeople } from './read-people.ts';

export interface LabelsOptions extends Omit<PeopleSource, 'path'> {
  /** The column of the label; found by itself by the usual names. */
  readonly label?: string | undefined;
}

export interface ReadLabels extends ReadPeople {
  /** In the order of their letters. */
  readonly labels: readonly string[];
}

/**
 * Reads what a shop knows of some customers ("gift buyer", "trade customer"), one row per customer and label, into the table
 * `labels`: `visitor`, `label`. Throws `invalid-config` for a label that is sensitive; rejects as `readPeople`.
 *
 * @example const { labels } = await readLabels(engine, 'labels.csv');
 */
export const readLabels = async (
  engine: QueryEngine,
  path: string,
  { label, ...source }: LabelsOptions = {},
): Promise<ReadLabels> => {
  const read = await readPeople(
    engine,
    { path, ...source },
    {
      table: 'labels',
      fields: [
        {
          name: 'label',
          from: label === undefined ? undefined : { column: label },
          aliases: ['label', 'segment', 'class', 'tag', 'group'],
          isNeeded: true,
        },
      ],
      oncePer: ['visitor', 'label'],
    },
  );
  const labels = await distinctTexts(engine, 'labels', 'label');
  for (const each of labels) refuseSensitiveText(`${path}: the label`, each);
  return { ...read, labels };
};
