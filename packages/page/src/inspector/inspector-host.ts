import type { VaultDiagnostics } from '@homebody/vault';

export type InspectorDiagnostics = VaultDiagnostics & {
  readonly isolation: 'jailed' | 'worker' | 'page';
};

/** What the inspector needs of the rest of the house. */
export interface InspectorHost {
  /** Rejects while there is no vault, which is so before a grant. */
  readonly diagnostics: () => Promise<InspectorDiagnostics>;
  readonly train: () => Promise<unknown>;
  /** Returns how to stop. */
  readonly onDiagnostics: (listener: (diagnostics: InspectorDiagnostics) => void) => () => void;
}
