import { recordKey } from './consent-record.ts';
import { attempt } from './listeners.ts';

/** How tabs of one site tell each other that the consent record changed. */
export interface OtherTabs {
  readonly announce: (epoch: number) => void;
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
  window: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  openChannel?: (name: string) => Channel,
): OtherTabs => {
  let channel: Channel | undefined;
  return {
    announce: (epoch) =>
      attempt(() => channel?.postMessage({ kind: 'consent', epoch } satisfies ConsentMessage)),
    listen: (listener) => {
      const onStorage = ({ key }: StorageEvent): void => {
        // `null`: the whole storage was cleared.
        if (key === recordKey || key === null) listener();
      };
      // A page that comes back from the back/forward cache has missed everything meanwhile.
      const onShow = ({ persisted }: PageTransitionEvent): void => {
        if (persisted) listener();
      };
      window.addEventListener('storage', onStorage);
      window.addEventListener('pageshow', onShow);
      channel = attempt(() => openChannel?.(channelName));
      channel?.addEventListener('message', ({ data }) => {
        if (data?.kind === 'consent') listener();
      });
      return () => {
        window.removeEventListener('storage', onStorage);
        window.removeEventListener('pageshow', onShow);
        channel?.close();
      };
    },
  };
};
