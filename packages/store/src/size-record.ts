import type { Tables } from './tables.ts';

/**
 * Kept under `size` in `meta` and changed in the transactions that change what it counts, so that it holds for
 * all tabs and reading it costs one record. Compaction counts the events anew.
 */
export interface SizeRecord {
  readonly events: number;
  readonly eventBytes: number;
  readonly stateBytes: number;
}

const parts = ['events', 'eventBytes', 'stateBytes'] as const satisfies (keyof SizeRecord)[];

export const noSize: SizeRecord = { events: 0, eventBytes: 0, stateBytes: 0 };

export const readSize = async (tables: Tables): Promise<SizeRecord> => ({
  ...noSize,
  ...((await tables.objectStore('meta').get('size')) as SizeRecord | undefined),
});

export const writeSize = async (tables: Tables, size: SizeRecord): Promise<void> => {
  await tables.objectStore('meta').put(size, 'size');
};

export const growSize = async (tables: Tables, by: SizeRecord): Promise<void> => {
  const size: Record<keyof SizeRecord, number> = { ...(await readSize(tables)) };
  for (const part of parts) size[part] = Math.max(0, size[part] + by[part]);
  await writeSize(tables, size);
};
