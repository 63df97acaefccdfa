/** Every code has a thrower, a test and a row in docs/errors.md. A repository test compares the three. */
export const errorCodes = [
  'invalid-config',
  'invalid-event',
  'disposed',
  'no-consent',
  'storage-unavailable',
  'storage-full',
  'erase-incomplete',
  'engine-stopped',
  'engine-timeout',
  'pack-missing',
  'pack-corrupt',
  'pack-too-new',
  'training-failed',
  'invalid-log',
  'invalid-catalogue',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A caller's mistake (thrown) or a browser's failure (rejected). The code survives `postMessage`
 * where a subclass would not; the message names the thing at fault and what was expected.
 */
export class HomebodyError extends Error {
  override readonly name = 'HomebodyError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** Structured clone keeps `name` and own fields of no error class but the built-in ones, so the code is what counts. */
export const isHomebodyError = (value: unknown): value is HomebodyError =>
  value instanceof Error && value.name === 'HomebodyError' && 'code' in value;
