import { type FramedPage, locateFrame } from './locate-frame.ts';

export interface IabCall {
  /** Calls a command; `success` is false where the platform refuses. Returns whether there is anybody to ask. */
  readonly call: (command: string, callback: Callback, parameter?: unknown) => boolean;
  /** Stops listening to messages. */
  readonly close: () => void;
}

type Callback = (value: unknown, success: unknown) => void;

export interface IabApi {
  /** `__tcfapi`, `__gpp` or `__uspapi`: the function, and what its frame's and its messages' names begin with. */
  readonly name: string;
  /** GPP puts the version last, where TCF has it second. */
  readonly isVersionLast?: boolean;
  readonly version: number | string;
}

/** The API in this window, or through messages the one in a window above. Looked for at every call, since platforms come late and replace their stubs. */
export const iabCall = (page: FramedPage, { name, version, isVersionLast }: IabApi): IabCall => {
  const waiting = new Map<
    string,
    { readonly from: FramedPage; readonly callback: Callback; readonly goesOn: boolean }
  >();
  let calls = 0;
  const hear = (event: Event): void => {
    const { data, source } = event as MessageEvent<unknown>;
    let message: unknown = data;
    try {
      if (typeof data === 'string') message = JSON.parse(data);
    } catch {
      return;
    }
    const answer = (
      message as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> | null
    )?.[`${name}Return`];
    const callId = String(answer?.['callId']);
    const asked = waiting.get(callId);
    // Any frame can send what looks like an answer.
    if (!answer || !asked || asked.from !== source) return;
    if (!asked.goesOn) waiting.delete(callId);
    asked.callback(answer['returnValue'], answer['success']);
  };
  return {
    call: (command, callback, parameter) => {
      const direct = (page as unknown as Readonly<Record<string, unknown>>)[name];
      if (typeof direct === 'function') {
        if (isVersionLast) direct(command, callback, parameter, version);
        else direct(command, version, callback, parameter);
        return true;
      }
      const from = locateFrame(page, `${name}Locator`);
      if (!from?.postMessage) return false;
      const callId = `homebody-${(calls += 1)}`;
      // Adding the same listener again changes nothing.
      page.addEventListener('message', hear);
      waiting.set(callId, { from, callback, goesOn: command === 'addEventListener' });
      from.postMessage({ [`${name}Call`]: { command, parameter, version, callId } }, '*');
      return true;
    },
    close: () => page.removeEventListener('message', hear),
  };
};
