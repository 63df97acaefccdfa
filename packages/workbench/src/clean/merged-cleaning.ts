import type { CleaningSettings } from './cleaning.ts';

/** What an option says over what a file says, setting by setting. */
export const mergedCleaning = (
  file: CleaningSettings = {},
  told: CleaningSettings = {},
): CleaningSettings => {
  const both: Record<string, unknown> = { ...file };
  for (const [name, value] of Object.entries(told)) {
    const before = both[name];
    both[name] = isObject(before) && isObject(value) ? { ...before, ...value } : value;
  }
  return both;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
