import type { StoredEvent } from '@homebody/core';

/** Whether what an earlier page left in localStorage can be an event: anybody's script could have changed it there. */
export const isStoredEvent = (event: Partial<StoredEvent> | null): event is StoredEvent =>
  typeof event?.name === 'string' &&
  Number.isFinite(event.at) &&
  Number.isFinite(event.expiresAt) &&
  typeof event.data === 'object' &&
  event.data !== null;
