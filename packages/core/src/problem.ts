import type { ErrorCode } from './homebody-error.ts';

/** Something went wrong that nobody needs to handle; it is told, once, to whoever listens. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
}

export type OnProblem = (problem: Problem) => void;
