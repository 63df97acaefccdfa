/** Says that events were added, not which: the database is where they are. */
export interface NoticeMessage {
  readonly kind: 'appended';
}

/** The part of BroadcastChannel that is needed. */
export type NoticeChannel = Pick<
  BroadcastChannel,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
>;

export interface Notice {
  /** Tells the other tabs that events were appended. */
  readonly appended: () => void;
  /** Calls back when another tab appended events; returns how to stop. */
  readonly onAppended: (listener: () => void) => () => void;
  readonly close: () => void;
}

const isAppended = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'appended';

/**
 * Lets the vaults of several tabs refresh when one of them kept something.
 *
 * `const notice = createNotice(new BroadcastChannel('homebody-log'))`
 */
export const createNotice = (channel: NoticeChannel): Notice => {
  let closed = false;
  return {
    appended: () => {
      // A closed BroadcastChannel throws; a last batch may end after `close`.
      if (!closed) channel.postMessage({ kind: 'appended' } satisfies NoticeMessage);
    },
    onAppended: (listener) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (isAppended(data)) listener();
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
    close: () => {
      closed = true;
      channel.close();
    },
  };
};
