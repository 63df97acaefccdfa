import type { ConsentChoices, Purpose } from '@homebody/core';
import type { Receipt } from './consent-record.ts';
import type { ConsentStatus } from './consent-source.ts';

/** The visitor's choice in effect, whoever asked for it. Nothing here ever throws. */
export interface Consent {
  /** What is in effect now; everything but `granted` forbids. */
  readonly choices: () => ConsentChoices;
  /** Of personalization. `pending` is a pause: no new reads or writes, nothing erased; `unknown` acts as `denied`. */
  readonly status: () => ConsentStatus;
  /** Grows with every withdrawal and every grant; 0 before the first choice. Writes are fenced by it [P4]. */
  readonly epoch: () => number;
  /**
   * Whether the record alone says that personalization is granted, while a platform is still loading:
   * the snapshot may fill the first paint. The platform's live answer then confirms, or withdraws.
   */
  readonly recordedGrant: () => boolean;
  /** True while nobody has an answer, or none that is still valid, and an answer could count. */
  readonly shouldAsk: () => boolean;
  /** Whether there is a grant to take back, also while it is paused or a platform is still loading. */
  readonly canWithdraw: () => boolean;
  /** The vetoes that forbid something now, for the shop's status text. */
  readonly vetoed: () => readonly ActiveVeto[];
  readonly onChange: (listener: (change: ConsentChange) => void) => () => void;
  /** Proof of the choices made on this device, oldest first. Plain JSON. */
  readonly receipts: () => readonly Receipt[];
  /** Passed on to the sources that let others state the visitor's act, and takes back an earlier `withdraw`. */
  readonly grant: (purposes?: readonly Purpose[]) => void;
  /** Always works, also offline and for platforms that can't be told: what they granted no longer counts. */
  readonly withdraw: (purposes?: readonly Purpose[]) => void;
  /** The visitor's own pause; kept across pages once there is a record [P6]. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly isPaused: () => boolean;
  /** Voids everything written so far and keeps the grant: for `forget`. Returns the new epoch. */
  readonly newEpoch: () => number;
  /** A withdrawal whose erasure nobody has reported done: erase, also on a later page. */
  readonly erasureOwed: () => boolean;
  /** Everything written before this epoch has been erased. */
  readonly erased: (epoch: number) => void;
  /** Asks sources and vetoes again, for those that can't tell when they change. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

export interface ConsentChange {
  readonly status: ConsentStatus;
  readonly choices: ConsentChoices;
  readonly epoch: number;
}

export interface ActiveVeto {
  readonly name: string;
  readonly purposes: readonly Purpose[];
}
