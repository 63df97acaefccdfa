import type { Catalogue } from '@homebody/pack';
import type { QueryEngine } from '../engine/query-engine.ts';

/** What a statement about a shop's visitors is made of. */
export interface Shop {
  /** Holds `shopTables`. */
  readonly engine: QueryEngine;
  readonly catalogue: Pick<Catalogue, 'categories' | 'category' | 'priceBand' | 'price'>;
  /** First and last moment of the log, epoch milliseconds. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Nothing is said of fewer people. */
  readonly least: number;
}

/** A statement, or why there is none: a sentence. */
export type Said<Statement> = ({ readonly tooThin?: undefined } & Statement) | { readonly tooThin: string };
