/** Milliseconds of each call by itself. The clock's step must be fine against a call's budget. */
export const timeEach = (count: number, call: (index: number) => unknown): number[] => {
  const samples: number[] = [];
  for (let index = 0; index < count; index++) {
    const started = performance.now();
    call(index);
    samples.push(performance.now() - started);
  }
  return samples;
};

/** Mean milliseconds of a call over a batch, for calls shorter than the clock's step. */
export const timeBatch = (size: number, call: () => unknown): number => {
  const started = performance.now();
  for (let index = 0; index < size; index++) call();
  return (performance.now() - started) / size;
};

/** Lets other tasks run. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

/** The smallest step seen of `performance.now()`, in milliseconds. */
export const clockStep = (): number => {
  let least = Infinity;
  for (let round = 0; round < 200; round++) {
    const started = performance.now();
    let now = started;
    while (now === started) now = performance.now();
    least = Math.min(least, now - started);
  }
  return least;
};
