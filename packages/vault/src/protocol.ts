/**
 * What the page may ask of the vault. This file is all that both threads share: every argument and
 * result is plain, cloneable data, so that a call can cross `postMessage` or stay on one thread.
 */
import type { OnProblem, StoredEvent } from '@homebody/core';
import type { Backend, TrainingResult } from '@homebody/learning';
import type { Manifest } from '@homebody/pack';
import type { AffinityKind, CorrectionKind } from '@homebody/profile';
import type { SlotAnswer, SlotRequest, Snapshot } from './snapshot.ts';

export interface OpenRequest {
  /** Name of the database. */
  readonly database: string;
  /** The consent epoch everything is written under. */
  readonly epoch: number;
  /** Slots to keep answers ready for. */
  readonly slots: readonly SlotRequest[];
  /** The page's language (BCP 47), for reasons and the names of slots. Default: the pack's. */
  readonly language?: string;
  readonly training: {
    readonly backend: Backend | 'auto';
    readonly afterChoices: number;
    readonly seed: number;
  };
}

export interface OpenReport {
  readonly storage: 'indexeddb' | 'memory';
  readonly storageReason?: string;
  /** An erasure in another tab overtook this open: nothing may be recorded. */
  readonly fenced: boolean;
}

export type RecordOutcome =
  | { readonly recorded: true; readonly count: number }
  | { readonly recorded: false; readonly reason: 'fenced' | 'full' | 'closed' };

/** One interest in plain values, strongest first. */
export interface Interest {
  readonly kind: AffinityKind;
  readonly value: string;
  /** 0 to 1, relative to the visitor's strongest interest. */
  readonly strength: number;
  readonly corrected: 'more' | 'less' | undefined;
  readonly evidence: readonly {
    readonly item: string;
    readonly itemName: string;
    readonly event: string;
    readonly at: number;
  }[];
}

/** A segment or cluster that the visitor is in, or has left by their own word. */
export interface Group {
  readonly id: string;
  readonly kind: 'segment' | 'cluster';
  /** What it takes to be in it, in the page's language where the pack speaks it. */
  readonly said: string | undefined;
  readonly left: boolean;
  /** How far from the middle of a cluster, in standard deviations, and which is next. */
  readonly distance?: number;
  readonly runnerUp?: { readonly id: string; readonly distance: number };
}

/** What "Your data" shows. */
export interface ProfileView {
  readonly interests: readonly Interest[];
  /** Absent in answers of older vaults. */
  readonly groups?: readonly Group[];
  readonly events: number;
  readonly sessions: number;
  readonly orders: number;
  readonly spent: number;
  readonly firstAt: number | undefined;
  readonly lastAt: number | undefined;
  readonly recentItems: readonly {
    readonly item: string;
    readonly itemName: string;
    readonly views: number;
    readonly lastAt: number;
  }[];
  readonly stored: {
    readonly where: 'indexeddb' | 'memory';
    readonly events: number;
    readonly bytes: number;
  };
}

export interface Correction {
  /** `segment`, for clusters too: `less` takes the visitor out of it, `undefined` back in. */
  readonly kind: CorrectionKind;
  readonly value: string;
  /** `removed` erases what it was learned from; `undefined` takes an earlier correction back. */
  readonly to: 'more' | 'less' | 'removed' | undefined;
}

/** Everything held about the visitor, as JSON-able data. */
export interface ExportedData {
  readonly format: 'homebody-export';
  readonly version: 1;
  readonly exportedAt: string;
  readonly events: readonly StoredEvent[];
  readonly state: Readonly<Record<string, unknown>>;
  /** The store's own bookkeeping. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** What another version of this code wrote, as it is. */
  readonly unread: readonly unknown[];
  readonly snapshot: Snapshot | undefined;
  /** Every entry of ours in localStorage, as it stands: added on the page, for the vault does not see it. */
  readonly local?: Readonly<Record<string, string>>;
}

export interface VaultDiagnostics {
  readonly storage: 'indexeddb' | 'memory';
  readonly storageReason: string | undefined;
  readonly pack: { readonly builtAt: string | undefined; readonly sections: readonly string[] };
  readonly events: number;
  /** Choices that could be learned from so far. */
  readonly choices: number;
  readonly trainAfter: number;
  readonly training: 'idle' | 'running';
  /** The last finished training, without its weights. */
  readonly lastTraining: Omit<TrainingResult, 'net' | 'personalVector'> | undefined;
  readonly lastTrainingError: string | undefined;
  readonly ranker: 'prior' | 'personal' | 'none';
}

/** The only interface that crosses the thread boundary. Every call settles: answered, refused or timed out. */
export interface Vault {
  readonly open: (request: OpenRequest) => Promise<OpenReport>;
  readonly manifest: (manifest: Manifest) => Promise<void>;
  readonly section: (name: string, bytes: ArrayBuffer) => Promise<void>;
  readonly record: (events: readonly StoredEvent[]) => Promise<RecordOutcome>;
  readonly recommend: (request: SlotRequest) => Promise<SlotAnswer>;
  /** Adds slots to keep answers ready for, and answers for all of them now. */
  readonly snapshot: (slots: readonly SlotRequest[]) => Promise<Snapshot>;
  readonly profile: () => Promise<ProfileView>;
  readonly correct: (correction: Correction) => Promise<void>;
  readonly exportData: () => Promise<ExportedData>;
  readonly train: () => Promise<VaultDiagnostics>;
  readonly diagnostics: () => Promise<VaultDiagnostics>;
}

export type VaultCall = keyof Vault;

/** Lists every call at run time. A call missing here does not compile. */
export const vaultCalls = Object.keys({
  open: true,
  manifest: true,
  section: true,
  record: true,
  recommend: true,
  snapshot: true,
  profile: true,
  correct: true,
  exportData: true,
  train: true,
  diagnostics: true,
} satisfies Record<VaultCall, true>) as readonly VaultCall[];

/** What the vault tells the page unasked. */
export interface VaultListener {
  readonly onSnapshot: (snapshot: Snapshot) => void;
  /** Please start a trainer and send its port; the vault has no network to fetch one with. */
  readonly onTrainerWanted: () => void;
  /** The trainer is finished with, whether it ended well or not. */
  readonly onTrainerDone: () => void;
  readonly onDiagnostics: (diagnostics: VaultDiagnostics) => void;
  readonly onProblem: OnProblem;
}
