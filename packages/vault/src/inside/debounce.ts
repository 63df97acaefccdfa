/** Runs `task` once a burst of calls has ended, and never twice at the same time. */
export const createDebounce = (ms: number, task: () => Promise<void>): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(task);
    }, ms);
  };
};
