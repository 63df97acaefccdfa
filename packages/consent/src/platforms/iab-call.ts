import { type FramedPage, locateFrame } from './locate-frame.ts';

/** Calls a command of an IAB API; `success` is false where the platform refuses. Nothing happens where there is no platform. */
export type IabCall = (
  command: string,
  callback: (value: unknown, success: unknown) => void,
  parameter?: unknown,
) => void;

export interface IabApi {
  /** `__tcfapi`, `__gpp` or `__uspapi`: the function, and the stem of its frame and its messages. */
  readonly name: string;
  readonly stem: string;
  /** GPP puts the version last, where TCF has it second. */
  readonly isVersionLast?: boolean;
  readonly version: number | string;
}

/**
 * The API in this window, or through messages the one in a window above. Looked for at every call, since platforms come
 * late and replace their stubs. `close` stops listening to messages.
 */
export const iabCall = (
  page: FramedPage,
  api: IabApi,
): { readonly call: IabCall; readonly close: () => void } => {
  const { name, stem, version, isVersionLast } = api;
  const waiting = new Map<string, (value: unknown, success: unknown) => void>();
  let calls = 0;
  const hear = (event: Event): void => {
    const { data } = event as MessageEvent<unknown>;
    let message: unknown = data;
    try {
      if (typeof data === 'string') message = JSON.parse(data);
    } catch {
      return;
    }
    const answer = (
      message as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> | null
    )?.[`${stem}Return`];
    if (answer) waiting.get(String(answer['callId']))?.(answer['returnValue'], answer['success']);
  };
  return {
    call: (command, callback, parameter) => {
      const direct = (page as unknown as Readonly<Record<string, unknown>>)[name];
      if (typeof direct === 'function') {
        if (isVersionLast) direct(command, callback, parameter, version);
        else direct(command, version, callback, parameter);
        return;
      }
      const frame = locateFrame(page, `${name}Locator`);
      if (!frame?.postMessage) return;
      const callId = `homebody-${(calls += 1)}`;
      if (calls === 1) page.addEventListener('message', hear);
      waiting.set(callId, callback);
      frame.postMessage({ [`${stem}Call`]: { command, parameter, version, callId } }, '*');
    },
    close: () => page.removeEventListener('message', hear),
  };
};
