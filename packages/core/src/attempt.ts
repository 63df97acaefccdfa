/**
 * Runs what others wrote, or what a browser may refuse: nothing it throws may reach the page's own handlers [P12]. It gives
 * `undefined` then.
 */
export const attempt = <Value>(run: () => Value): Value | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};
