import type { IabCall } from './iab-call.ts';
import type { FramedPage } from './locate-frame.ts';

/**
 * Listens to an IAB API once: at the start, or when the page is loaded where nobody was there to be asked before. Returns how
 * to stop, which also takes the listener away from the platform.
 */
export const iabListen = (
  page: FramedPage,
  { call, close }: IabCall,
  hear: (value: unknown, success: unknown) => void,
): (() => void) => {
  let stopped = false;
  let remove = (): void => undefined;
  const listen = (): boolean =>
    call('addEventListener', (value, success) => {
      const listenerId = (value as { readonly listenerId?: unknown } | null | undefined)?.listenerId;
      if (listenerId !== undefined)
        remove = () => void call('removeEventListener', () => undefined, listenerId);
      // A stub may answer only after somebody has lost interest.
      if (stopped) remove();
      else hear(value, success);
    });
  const onLoad = (): void => void listen();
  // The platform may come after this script, without a stub.
  if (!listen()) page.addEventListener('load', onLoad, { once: true });
  return () => {
    stopped = true;
    page.removeEventListener('load', onLoad);
    remove();
    close();
  };
};
