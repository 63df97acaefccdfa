import { attempt } from '@homebody/core';
import { recordKey } from './consent-record.ts';

/** How tabs of one site tell each other that the consent record changed. */
export interface OtherTabs {
  readonly announce: (epoch: number) => void;
  /** Tells more often than needed; the listener reads the record again and sees for itself. */
  readonly listen: (listener: () => void) => () => void;
}

/** What is said on the channel, for whoever has no `storage` event (workers). */
export interface ConsentMessage {
  readonly kind: 'consent';
  readonly epoch: number;
}

export const channelName = 'homebody';

type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

/** Listens to the window's `storage` events and to the channel `homebody`, where there is one. */
export const otherTabs = (
  window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  openChannel?: (name: string) => Channel,
): OtherTabs => {
  let channel: Channel | undefined;
  return {
    announce: (epoch) =>
      attempt(() => channel?.postMessage({ kind: 'consent', epoch } satisfies ConsentMessage)),
    listen: (listener) => {
      // Without a key: the whole storage was cleared, or the page is back from the back/forward cache and missed all.
      const onEvent = (event: Event): void => {
        const { key } = event as StorageEvent;
        if (!key || key === recordKey) listener();
      };
      for (const type of events) window.addEventListener(type, onEvent);
      channel = attempt(() => openChannel?.(channelName));
      channel?.addEventListener('message', listener);
      return () => {
        for (const type of events) window.removeEventListener(type, onEvent);
        channel?.close();
      };
    },
  };
};

const events = ['storage', 'pageshow'];
