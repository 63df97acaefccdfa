/** The words of a language that is a module of its own; `undefined`, which is English, where it can't be had. */
export const wordsOf = async <Words>(
  load: () => Promise<{ readonly words: Words }>,
): Promise<Words | undefined> => {
  try {
    return (await load()).words;
  } catch (error) {
    console.error(error);
    return undefined;
  }
};
