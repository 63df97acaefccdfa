import { type GroupWords, type Segments, clusterLanguages, describeRule } from '@homebody/segments';
import type { Spoken } from './shop-clusters.ts';

const languages = Object.keys(clusterLanguages);

/** Segments and clusters in words, for the visitor who asks. What a language has no words for is said in English. */
export const groupWordsOf = (
  segments: Segments,
  clusters: ReadonlyMap<string, Spoken> | undefined,
  nameOf: (item: string) => string,
): GroupWords => {
  const rules = segments.map(({ id, when }): readonly [string, Spoken] => [
    id,
    { en: describeRule(when, { nameOf }) },
  ]);
  const groups = [...rules, ...(clusters ?? [])];
  return {
    ids: groups.map(([id]) => id),
    said: Object.fromEntries(
      languages.map((language) => [language, groups.map(([, said]) => said[language] ?? said['en'] ?? '')]),
    ),
  };
};
