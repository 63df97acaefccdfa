/** The words of a text, as patterns have them: lower case, no accents, "children's" as "childrens". */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]s\b/g, 's')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
