/** Runs `task` once a burst of calls has ended, and never twice at the same time. A failure is told and ends nothing. */
export const createDebounce = (
  ms: number,
  task: () => Promise<void>,
  onError: (error: unknown) => void,
): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(task).catch(onError);
    }, ms);
  };
};
