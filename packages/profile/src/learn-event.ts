import type { AttributesOf, StoredEvent } from '@homebody/core';
import { createProfileBuilder } from './create-profile-builder.ts';
import type { Profile } from './profile.ts';

/**
 * The profile after one more event; the given one stays as it was.
 *
 * `attributesOf` is the catalogue's. Items it calls sensitive leave no trace in a profile.
 */
export const learnEvent = (
  profile: Profile,
  event: StoredEvent,
  attributesOf: AttributesOf,
  now?: number,
): Profile => {
  const builder = createProfileBuilder(attributesOf, profile);
  builder.learn(event, now);
  return builder.read();
};
