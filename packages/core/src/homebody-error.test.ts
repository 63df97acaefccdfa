import { expect, it } from 'vitest';
import { HomebodyError, errorCodes, isHomebodyError } from './homebody-error.ts';

it('is told from other errors by its name and code, and keeps its cause', () => {
  const cause = new Error('quota');
  const error = new HomebodyError('storage-full', 'The database is full', { cause });
  expect(isHomebodyError(error)).toBe(true);
  expect(error).toMatchObject({ code: 'storage-full', message: 'The database is full', cause });
  expect(isHomebodyError(cause)).toBe(false);
  expect(isHomebodyError({ name: 'HomebodyError', code: 'storage-full' })).toBe(false);
});

it('has each code once', () => {
  expect(new Set(errorCodes).size).toBe(errorCodes.length);
});
