import { attempt } from '@homebody/core';

/** Every entry of ours, read as the JSON it is, or as it stands where it is none: for the visitor's export. */
export const localEntries = (storage: Storage | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(storage ?? {})
      .filter(([key]) => key.startsWith('homebody:'))
      .map(([key, text]: [string, string]) => [key, attempt(() => JSON.parse(text) as unknown) ?? text]),
  );
