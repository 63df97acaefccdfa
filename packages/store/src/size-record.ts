import type { Transaction, WriteTransaction } from './schema.ts';

/**
 * Kept under `size` in `meta` and changed in the transactions that change what it counts, so that it holds for
 * all tabs and reading it costs one record. Compaction counts the events anew.
 */
export interface SizeRecord {
  readonly events: number;
  readonly eventBytes: number;
  readonly stateBytes: number;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;

export const readSize = async (transaction: Transaction): Promise<SizeRecord> => {
  const found = (await transaction.objectStore('meta').get('size')) as Partial<SizeRecord> | undefined;
  return {
    events: isCount(found?.events) ? found.events : 0,
    eventBytes: isCount(found?.eventBytes) ? found.eventBytes : 0,
    stateBytes: isCount(found?.stateBytes) ? found.stateBytes : 0,
  };
};

export const writeSize = async (transaction: WriteTransaction, size: SizeRecord): Promise<void> => {
  await transaction.objectStore('meta').put(size, 'size');
};
