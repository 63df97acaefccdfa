/** Takes back what was started. Calling it again does nothing. */
export type Stop = () => void;

/** Runs what is ours inside the page's own event handlers, so nothing it throws may reach them (promise P12). */
export const guarded =
  <Args extends readonly unknown[]>(run: (...args: Args) => void) =>
  (...args: Args): void => {
    try {
      run(...args);
    } catch {
      // One missed event is better than a broken page, and nobody on the page can mend it.
    }
  };

/** Listens to events, named with spaces between them, ahead of handlers that may stop them. */
export const listen = (target: EventTarget, types: string, run: (event: Event) => void): Stop => {
  const handler = guarded(run);
  const names = types.split(' ');
  for (const name of names) target.addEventListener(name, handler, true);
  return () => {
    for (const name of names) target.removeEventListener(name, handler, true);
  };
};

export const stopAll =
  (...stops: readonly Stop[]): Stop =>
  () => {
    for (const stop of stops) stop();
  };
