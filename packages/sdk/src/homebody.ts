import type {
  ConsentChoices,
  EventInput,
  EventName,
  ItemId,
  Purpose,
  Recommendation,
  RefusalReason,
} from '@homebody/core';
import type { Consent, Receipt } from '@homebody/consent';
import type {
  Correction,
  ExportedData,
  Isolation,
  ProfileView,
  SlotAnswer,
  VaultDiagnostics,
  VisitorPrediction,
} from '@homebody/vault';

/** Whether an event was let in. A refusal is an ordinary answer. */
export type RecordResult =
  | { readonly recorded: true }
  | { readonly recorded: false; readonly reason: RefusalReason; readonly detail?: string };

/** What a slot shows now, from the snapshot: synchronous, and never waits for anything. */
export interface Decision {
  readonly slot: string;
  /** `personal` when there is an answer for this visitor, `default` when the page's own content stands. */
  readonly variant: 'personal' | 'default';
  readonly answer: SlotAnswer | undefined;
}

/** What the vault keeps, and the consent record's receipts. */
export interface CompleteExport extends ExportedData {
  readonly receipts: readonly Receipt[];
}

export interface Diagnostics extends VaultDiagnostics {
  readonly isolation: Isolation;
}

export interface RecommendOptions {
  readonly limit?: number;
  /** The item the page is about. */
  readonly item?: ItemId;
  readonly exclude?: readonly ItemId[];
}

/** Personalization for one page. Everything it does, it does under the visitor's choice. */
export interface Homebody {
  /**
   * Records one event, named and shaped as in Google Analytics 4. Throws `invalid-event` for an
   * unknown name or unusable fields.
   *
   * @example homebody.record('view_item', { items: [{ item_id: 'oak-table' }] });
   */
  readonly record: <Name extends EventName>(name: Name, input: EventInput<Name>) => RecordResult;
  /** Fresh from the vault. Resolves to an empty list without a grant, or when there is nothing to recommend. */
  readonly recommend: (slot: string, options?: RecommendOptions) => Promise<readonly Recommendation[]>;
  /** From the snapshot, at once. */
  readonly decide: (slot: string) => Decision;
  /** Ids of the segments the visitor is in, from the snapshot, at once. Empty without a grant. */
  readonly segments: () => readonly string[];
  /**
   * What the visitor is expected to do, estimates with intervals and reasons, from the snapshot, at once. Empty without a grant, and
   * where the pack foresees nothing.
   *
   * @example homebody.predictions().find(({ name }) => name === 'purchase7');
   */
  readonly predictions: () => readonly VisitorPrediction[];
  /** Why an item was chosen, as a sentence. */
  readonly why: (recommendation: Recommendation) => string;
  /** What is known of the visitor. Rejects with `no-consent` without a grant. */
  readonly profile: () => Promise<ProfileView>;
  /** The visitor's own word on an interest. */
  readonly correct: (correction: Correction) => Promise<void>;
  /** Everything that is kept on the device. Rejects unless it is all of it. */
  readonly exportData: () => Promise<CompleteExport>;
  /** Erases everything recorded and learned; the choice itself stays. Rejects with `erase-incomplete` unless it did all of it. */
  readonly forget: () => Promise<void>;
  /** Records nothing and chooses nothing until `resume`; keeps what is there. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly paused: () => boolean;
  /** The visitor's choice in full, for banners and status texts. */
  readonly consent: Consent;
  readonly choices: () => ConsentChoices;
  readonly receipts: () => readonly Receipt[];
  /** States the visitor's own act, where the consent source is the shop itself (`manual()`). Banners ask for themselves. */
  readonly grant: (purposes: readonly Purpose[]) => void;
  /** Withdraws, and resolves when everything is erased. Rejects with `erase-incomplete` otherwise. */
  readonly withdraw: (purposes?: readonly Purpose[]) => Promise<void>;
  /** Called after every change of consent, snapshot or training. Returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
  readonly onDiagnostics: (listener: (diagnostics: Diagnostics) => void) => () => void;
  readonly diagnostics: () => Promise<Diagnostics>;
  /** Trains now, however few choices there are. */
  readonly train: () => Promise<Diagnostics>;
  /** Stops everything on this page and leaves what is stored. Later calls throw `disposed`. */
  readonly dispose: () => void;
}
