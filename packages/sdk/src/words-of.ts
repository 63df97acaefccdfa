/** The words of a language that is a module of its own; `undefined`, which is English, where it can't be had. */
export const wordsOf = async <Words>(
  load: () => Promise<{ readonly words: Words }>,
): Promise<Words | undefined> => {
  try {
    return (await load()).words;
  } catch {
    // Its chunk was not deployed, or the line is down: asked in English is better than not asked.
    return undefined;
  }
};
