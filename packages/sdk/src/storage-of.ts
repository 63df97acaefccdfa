/** Some browsers throw already at the mention of `localStorage`. */
export const storageOf = (open: () => Storage): Storage | undefined => {
  try {
    return open();
  } catch {
    return undefined;
  }
};
