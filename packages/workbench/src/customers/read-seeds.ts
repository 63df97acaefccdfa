import type { QueryEngine } from '../engine/query-engine.ts';
import { type PeopleSource, type ReadPeople, readPeople } from './read-people.ts';

/**
 * Reads a seed list, customers that others are to be found like, one a row, into the table `seeds`: `visitor`. Rejects as
 * `readPeople`.
 *
 * @example await readSeeds(engine, 'best-customers.csv');
 */
export const readSeeds = (
  engine: QueryEngine,
  path: string,
  source: Omit<PeopleSource, 'path'> = {},
): Promise<ReadPeople> =>
  readPeople(engine, { path, ...source }, { table: 'seeds', fields: [], oncePer: ['visitor'] });
