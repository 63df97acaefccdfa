import { resolve } from 'node:path';
import { type EventDefinition, HomebodyError, defineEvent } from '@homebody/core';
import { createJiti } from 'jiti';

/**
 * The events that a module exports by default: the list that the shop gives to `createHomebody`. Rejects with `invalid-config`
 * naming the file.
 */
export const readOwnEvents = async (path: string): Promise<readonly EventDefinition[]> => {
  const refuse = (what: string, cause?: unknown): HomebodyError =>
    new HomebodyError('invalid-config', `${path}: ${what}`, { cause });
  let found: unknown;
  try {
    found = await createJiti(import.meta.url, {
      fsCache: false,
      moduleCache: false,
      // There for the file wherever it lies, installed or not.
      virtualModules: { homebody: { defineEvent } },
      tryNative: false,
    }).import(resolve(path), { default: true });
  } catch (error) {
    throw refuse(
      `can't be read (${error instanceof Error ? error.message.split('\n')[0] : String(error)}).`,
      error,
    );
  }
  if (!Array.isArray(found) || !found.every(isDefinition))
    throw refuse('expected a default export that is a list of events made by defineEvent.');
  return found;
};

const isDefinition = (value: unknown): value is EventDefinition =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as EventDefinition).name === 'string' &&
  typeof (value as EventDefinition).fields === 'object' &&
  Array.isArray((value as EventDefinition).required);
