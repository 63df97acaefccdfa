/** Both, or the first failure, but only once neither is running any more: what they work with is closed then. */
export const together = async <First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<readonly [First, Second]> => {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
};
