import { type Columns, columnOf } from '@homebody/pack';

/** What each segment and cluster is called in words, by language (BCP 47, primary tag): for the visitor, who may ask and disagree. */
export interface GroupWords {
  readonly ids: readonly string[];
  readonly said: Readonly<Record<string, readonly string[]>>;
}

const section = 'group-words';
const mark = 'said-';

export const groupWordsSection = {
  name: section,
  version: 1,
  load: 'later',
  encode: ({ ids, said }: GroupWords): Columns => ({
    columns: {
      ids,
      ...Object.fromEntries(Object.entries(said).map(([language, texts]) => [mark + language, texts])),
    },
    values: {},
  }),
  /** Throws `pack-corrupt` when a language has not as many texts as there are groups. */
  decode: (columns: Columns): GroupWords => {
    const ids = columnOf(columns, section, 'ids', 'text');
    const languages = Object.keys(columns.columns).filter((name) => name.startsWith(mark));
    return {
      ids,
      said: Object.fromEntries(
        languages.map((name) => [
          name.slice(mark.length),
          columnOf(columns, section, name, 'text', ids.length),
        ]),
      ),
    };
  },
} as const;
