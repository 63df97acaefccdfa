/** Resolves when the page has loaded and has a moment: nothing of ours competes with the first paint. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const wait = (): unknown =>
      'requestIdleCallback' in window
        ? requestIdleCallback(() => resolve(), { timeout: 1_000 })
        : setTimeout(resolve, 1);
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true });
  });
