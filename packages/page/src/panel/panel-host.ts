import type { Receipt } from '@homebody/consent';
import type { ConsentChoices } from '@homebody/core';
import type { SlotAnswer, Vault, VisitorPrediction } from '@homebody/vault';

/** What the panel needs of the rest of the house. Every call may fail; the panel then says so. */
export interface PanelHost {
  readonly vault: Pick<Vault, 'profile' | 'correct' | 'exportData' | 'diagnostics'>;
  readonly choices: () => ConsentChoices;
  /** What is shown of this visitor's choosing now, slot by slot. */
  readonly decisions: () => readonly SlotAnswer[];
  /** What this visitor is expected to do. */
  readonly predictions: () => readonly VisitorPrediction[];
  /** Oldest first. */
  readonly receipts: () => readonly Receipt[];
  readonly paused: () => boolean;
  readonly pause: () => void | Promise<void>;
  readonly resume: () => void | Promise<void>;
  /** Erases everything and keeps the consent. Rejects unless all is gone. */
  readonly forget: () => Promise<void>;
  /** Erases everything and takes the consent back. */
  readonly withdraw: () => void | Promise<void>;
  /** Told when consent, pause or what is known has changed. Returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
}
