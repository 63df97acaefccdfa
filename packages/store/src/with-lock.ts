export type LockOutcome<Value> =
  | { readonly ran: true; readonly value: Value }
  /** Another tab holds the lock and does the work. */
  | { readonly ran: false };

/**
 * Runs the task if no other tab of this site is running one of that name; does not wait.
 *
 * For work that would be wasted twice (training, compaction), not for safety: transactions give that. So where
 * there are no Web Locks (Safari before 15.4, insecure pages) the task simply runs.
 *
 * `await withLock(navigator.locks, 'homebody-train', train)`
 */
export const withLock = async <Value>(
  locks: LockManager | undefined,
  name: string,
  task: () => Promise<Value>,
): Promise<LockOutcome<Value>> => {
  let started = false;
  const run = async (): Promise<LockOutcome<Value>> => {
    started = true;
    return { ran: true, value: await task() };
  };
  if (!locks) return run();
  try {
    return await locks.request(name, { ifAvailable: true }, (lock) =>
      lock ? run() : { ran: false as const },
    );
  } catch (error) {
    // Sandboxed and opaque origins have the API and refuse it; an error of the task itself is the caller's.
    if (started) throw error;
    return run();
  }
};
