import { HomebodyError } from '@homebody/core';

/** Throws `invalid-config` with what was expected. */
export const expectOption: (holds: unknown, expectation: string) => asserts holds = (holds, expectation) => {
  if (!holds) throw new HomebodyError('invalid-config', `Expected ${expectation}`);
};
