import { join } from 'node:path';
import { rowsOf, wrongLine } from '../readers/lines-of.ts';

/** What the original implementation recommended at one place of a session. */
export interface ReferenceList {
  readonly session: string;
  /** Clicks before, less one. */
  readonly place: number;
  readonly items: readonly number[];
  /** Of each item, the best being 1. */
  readonly scores: readonly number[];
}

export const readReferenceLists = (folder: string, algorithm: string): readonly ReferenceList[] => {
  const file = join(folder, `recoms_rsc15_100k_${algorithm}.csv.gz`);
  return rowsOf(file, 'SessionId;Position;Recommendations;Scores').map((line, at) => {
    const [session, place, items, scores] = line.split(';');
    if (!session || scores === undefined)
      throw wrongLine(file, at + 2, line, 'a session, a position, items and scores');
    const numbers = (text = ''): readonly number[] => text.split(',').map(Number);
    return { session, place: Number(place), items: numbers(items), scores: numbers(scores) };
  });
};
