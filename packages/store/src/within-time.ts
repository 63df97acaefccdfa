/**
 * Resolves like `work`, or to what `late` returns when that takes longer. Waits in two halves: after a machine
 * slept, an overdue timer fires before the answers that came meanwhile, and the second half lets them in.
 */
export const withinTime = async <Value, Late>(
  ms: number,
  work: Promise<Value>,
  late: () => Late,
): Promise<Value | Late> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<Late>((resolve) => {
    timer = setTimeout(() => {
      timer = setTimeout(() => resolve(late()), ms / 2);
    }, ms / 2);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
};
