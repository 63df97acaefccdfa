import type { QueryEngine } from '../engine/query-engine.ts';
import type { TakenBack } from '../log/take-back.ts';
import type { Cleaning } from './cleaning.ts';

/** What a rule touched. */
export interface Touched {
  readonly rows: number;
  readonly people: number;
  readonly orders: number;
  /** A sentence with more of it. */
  readonly said?: string;
}

export interface LogContext {
  readonly cleaning: Cleaning;
  /** Whether every order of the log has a number of its own. */
  readonly ordersAreNumbered: boolean;
}

export interface EventContext {
  readonly cleaning: Cleaning;
  readonly takenBack: TakenBack;
}

interface Named<Context> {
  /** Its setting's, where it has one. */
  readonly name: string;
  /** What it touches, as in "exact duplicates". */
  readonly title: string;
  /** Whether the rows that it touched are gone. */
  readonly removes: boolean;
  /** `undefined` when it is not asked for. */
  readonly clean: (engine: QueryEngine, context: Context) => Promise<Touched | undefined>;
}

/** A rule that changes the table `raw_log`, or counts what was changed as it was read. */
export interface LogRule extends Named<LogContext> {
  readonly of: 'log';
}

/** A rule about the table `events`, which is made by what the rule says. */
export interface EventRule extends Named<EventContext> {
  readonly of: 'events';
}

export type CleaningRule = LogRule | EventRule;

export const nothingTouched: Touched = { rows: 0, people: 0, orders: 0 };
