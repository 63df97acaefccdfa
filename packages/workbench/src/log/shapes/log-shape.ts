import type { LogField } from '../mapping.ts';

/** A kind of file that is understood without a mapping, because its columns say what it is. */
export interface LogShape {
  /** For people: "Google Analytics 4 export". */
  readonly name: string;
  readonly recognizes: (has: (column: string) => boolean) => boolean;
  /** Where fields are, instead of where the workbench looks in any log. */
  readonly aliases: { readonly [Field in LogField]?: readonly string[] };
  /** Texts that stand for nothing. */
  readonly absent: readonly string[];
  /** Whether an order's first row may speak for its other rows: who, when, and the order's state. */
  readonly fillsOrders: boolean;
}
