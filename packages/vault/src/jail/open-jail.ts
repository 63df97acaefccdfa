import { type Jail, jailDocument } from './bootstrap.ts';
import { type TrustedPolicy, policyName } from './trusted.ts';

/** Starts `code` as a worker that talks over `port`. Returns how to end it. */
export type StartWorker = (
  code: string,
  port: MessagePort,
  onFailure: (message: string) => void,
) => () => void;

export interface OpenJail {
  readonly start: StartWorker;
  readonly close: () => void;
}

/**
 * Opens the jail: a hidden frame whose policy forbids every network channel to the workers it starts.
 * Resolves to `undefined` when the host page's own policy does not let the frame's script run.
 *
 * The frame hangs on the root element, since frameworks replace the body's children.
 */
export const openJail = (
  document: Document,
  { timeoutMs, trusted }: { readonly timeoutMs: number; readonly trusted: TrustedPolicy },
): Promise<OpenJail | undefined> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = policyName;
    frame.ariaHidden = 'true';
    const window = document.defaultView;
    if (!window) return resolve(undefined);

    const decide = (): void => {
      window.clearTimeout(timer);
      const jail = (frame.contentWindow as (Window & { readonly jail?: Jail }) | null)?.jail;
      if (!jail) {
        frame.remove();
        return resolve(undefined);
      }
      resolve({
        start: (code, port, onFailure) => jail(code, policyName, port, onFailure),
        close: () => frame.remove(),
      });
    };
    const timer = window.setTimeout(decide, timeoutMs);
    frame.onload = decide;
    try {
      frame.srcdoc = trusted.createHTML(jailDocument);
    } catch {
      // Trusted Types without our policy name: the jail is refused, the next isolation is tried.
      return decide();
    }
    document.documentElement.append(frame);
  });
