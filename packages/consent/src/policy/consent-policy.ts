import type { Purpose } from '@homebody/core';
import type { GpcPolicy } from '../gpc.ts';

/** What holds where: plain data, so that a shop's lawyers can change it without code. Every field is required, so that nothing is left to guess. */
export interface ConsentPolicy {
  /** Named in every receipt, with the version. */
  readonly id: string;
  readonly version: string;
  /** The whole site addresses children: nothing is ever profiled. Default: false. */
  readonly directedToChildren?: boolean;
  /** By the name that the shop gives as the visitor's jurisdiction. At least one; of an unknown one the strictest of all rules hold. */
  readonly jurisdictions: Readonly<Record<string, JurisdictionRules>>;
}

export interface JurisdictionRules {
  /** What Global Privacy Control and Do Not Track forbid: see `gpc`. */
  readonly gpc: GpcPolicy;
  /** Whoever is younger, in years, is never profiled. */
  readonly minorUnder: number;
  /** For so many days a grant stands. */
  readonly grantDays: number;
  /** For so many days a refusal is remembered before anyone asks again. */
  readonly refusalDays: number;
  /** What may be asked for there at all. */
  readonly purposes: readonly Purpose[];
}
