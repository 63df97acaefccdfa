/** How much a shop may ask of one visitor's attention, with everything together: messages, offers and advertisements. Absent caps don't bind. */
export interface FatigueRules {
  readonly session?: number;
  /** In any 24 hours. */
  readonly day?: number;
  /** In any seven days. */
  readonly week?: number;
  /** The same for each campaign by itself. */
  readonly campaign?: { readonly session?: number; readonly day?: number; readonly week?: number };
  /** Milliseconds of rest after something was dismissed: from that campaign, and from everything. */
  readonly afterDismissal?: { readonly campaign?: number; readonly everything?: number };
  /** Hours of the visitor's own clock, 0 to 24; past midnight when the first is the larger. */
  readonly quiet?: { readonly from: number; readonly until: number };
}

/** What somebody was shown. */
export interface Showing {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly campaign: string;
  readonly session: string;
  readonly dismissedAt?: number;
}

/** All that counts, oldest first, and what somebody never wants to see again. Kept on the device, in one record for all tabs. */
export interface FatigueLog {
  readonly shown: readonly Showing[];
  readonly never: readonly string[];
}

export const nothingShown: FatigueLog = { shown: [], never: [] };
