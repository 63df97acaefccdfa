import type { CleaningSettings } from '../clean/cleaning.ts';
import type { CatalogueField, LogField, Mapping } from './mapping.ts';

/** Where a shop's log and catalogue are, and how they call things. */
export interface LogSource {
  readonly events: readonly string[];
  readonly catalog: string | undefined;
  readonly map: Mapping<LogField>;
  readonly mapCatalog: Mapping<CatalogueField>;
  /** How the log is cleaned. */
  readonly clean?: CleaningSettings | undefined;
}
