/** Where patterns of a set occur among words: the place of each one's first word, and how many words it has. */
export type FindPatterns = (
  words: readonly string[],
) => readonly { readonly at: number; readonly length: number }[];

/** The shortest beginning or end that a `*` may leave to a pattern. */
const shortest = 3;

/** Patterns are found by their first word, so that a hundred thousand items take seconds. */
export const findPatterns = (patterns: readonly string[]): FindPatterns => {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const pattern of patterns) {
    const words = pattern.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  // A catalogue's words are few, and come again and again.
  const known = new Map<string, readonly (readonly string[])[]>();
  const beginningWith = (word: string): readonly (readonly string[])[] => {
    const found = known.get(word) ?? formsOf(word).flatMap((form) => byFirst.get(form) ?? []);
    known.set(word, found);
    return found;
  };
  return (words) => {
    const found: { readonly at: number; readonly length: number }[] = [];
    for (const [at, word] of words.entries())
      for (const pattern of beginningWith(word))
        if (pattern.every((part, index) => index === 0 || isWord(words[at + index], part)))
          found.push({ at, length: pattern.length });
    return found;
  };
};

/** Every way in which a pattern may write this word. */
const formsOf = (word: string): readonly string[] => {
  const forms = [word];
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  for (let length = shortest; length <= word.length; length += 1)
    forms.push(`${word.slice(0, length)}*`, `*${word.slice(-length)}`);
  return forms;
};

const isWord = (word: string | undefined, part: string): boolean =>
  word !== undefined && formsOf(word).includes(part);
