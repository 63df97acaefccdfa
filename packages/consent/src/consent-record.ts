import { attempt, type ConsentChoices, type ConsentValue, nothingGranted, purposes } from '@homebody/core';

/** Proof of one choice (GDPR 7(1)). Plain JSON. */
export interface Receipt {
  readonly at: number;
  readonly choices: ConsentChoices;
  readonly source: string;
  readonly userAction: boolean;
  readonly textHash?: string | undefined;
  readonly rawVersion?: string | undefined;
  /** Who overruled the source: a veto by its name, or `homebody` when the visitor withdrew through us. */
  readonly by?: string | undefined;
  /** Id and version of the policy in effect, where the shop has one. */
  readonly policy?: string | undefined;
  readonly jurisdiction?: string | undefined;
}

/** The one thing that may be kept before a grant, and only once the visitor has chosen [P1]. */
export interface ConsentRecordData {
  readonly version: 1;
  /** Grows with every withdrawal and every grant. What was written under another epoch is void. */
  readonly epoch: number;
  /** In effect when the record was last written. Receipts and live answers decide, not these. */
  readonly choices: ConsentChoices;
  readonly paused: boolean;
  readonly at: number;
  /** Oldest first: the newest 20, and before them the last grants of sources that are not among these. */
  readonly receipts: readonly Receipt[];
  /** The epoch of a withdrawal whose erasure nobody has reported done yet [P4]. */
  readonly owed?: number | undefined;
}

/** Its epoch starts at the clock's second, so that epochs keep growing if the record is lost and the database is not. */
export const blankRecord = (now: number): ConsentRecordData => ({
  version: 1,
  epoch: Math.floor(now / 1000),
  choices: nothingGranted,
  paused: false,
  at: now,
  receipts: [],
});

export interface ConsentRecord {
  /** `undefined` when there is none, or one that can't be read: corrupt, or of a newer version. */
  readonly read: () => ConsentRecordData | undefined;
  readonly write: (data: ConsentRecordData) => void;
}

export type RecordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const recordKey = 'homebody:consent';

/** Keeps the record in the given storage; when that fails, in memory, for this page. */
export const createConsentRecord = (storage: RecordStorage | undefined): ConsentRecord => {
  let inMemory: ConsentRecordData | undefined;
  return {
    read: () => inMemory ?? attempt(() => recordOf(JSON.parse(storage?.getItem(recordKey) ?? 'null'))),
    write: (data) => {
      const kept = attempt(() => {
        storage?.setItem(recordKey, JSON.stringify(data));
        return storage;
      });
      inMemory = kept ? undefined : data;
      // An old grant must not outlive a withdrawal that could not be written.
      if (!kept) attempt(() => storage?.removeItem(recordKey));
    },
  };
};

const recordOf = (data: Partial<ConsentRecordData> | null): ConsentRecordData | undefined =>
  data?.version === 1 &&
  Number.isSafeInteger(data.epoch) &&
  areChoices(data) &&
  Array.isArray(data.receipts) &&
  data.receipts.every(areChoices)
    ? (data as ConsentRecordData)
    : undefined;

/** Both the record and its receipts hold choices and a time; nothing else in them can grant anything. */
const areChoices = (data: Partial<Receipt> | null): boolean =>
  Number.isFinite(data?.at) && purposes.every((p) => isConsentValue(data?.choices?.[p]));

export const isConsentValue = (value: unknown): value is ConsentValue =>
  ['granted', 'denied', 'unknown'].includes(value as string);
