import type { CatalogueRow } from '@homebody/pack';
import { type FindPatterns, findPatterns } from './find-patterns.ts';
import { type TopicName, topicNames, topics } from './topics.ts';
import type { SensitiveTopic } from './topic.ts';
import { wordsOf } from './words-of.ts';

/** The topics that an item of the catalogue is about, as far as its texts tell. */
export type TopicsOf = (row: CatalogueRow) => readonly TopicName[];

/** Makes the finder for these topics, all by default. */
export const createTopicsOf = (names: readonly TopicName[] = topicNames): TopicsOf => {
  const matchers = names.map((name) => ({ name, isAbout: matcherOf(topics[name]) }));
  return (row) => {
    const category = wordsOf(row.category ?? '');
    const title = wordsOf([row.name, ...(row.tags ?? [])].join(' . '));
    const description = wordsOf(row.description ?? '');
    return matchers
      .filter(({ isAbout }) => isAbout({ category, title, description }))
      .map(({ name }) => name);
  };
};

interface Texts {
  readonly category: readonly string[];
  readonly title: readonly string[];
  readonly description: readonly string[];
}

const matcherOf = ({ inCategories, anywhere, unless = '', isSpecialCategory }: SensitiveTopic) => {
  const inCategory = findPatterns(patternsIn(`${inCategories}, ${anywhere}`));
  const inTexts = findPatterns(patternsIn(anywhere));
  const excepted = findPatterns(patternsIn(unless));
  const says = (find: FindPatterns, words: readonly string[]): boolean => {
    const found = find(words);
    if (found.length === 0) return false;
    const spans = excepted(words);
    return found.some(({ at }) => !spans.some((span) => span.at <= at && at < span.at + span.length));
  };
  return ({ category, title, description }: Texts): boolean =>
    says(inCategory, category) ||
    says(inTexts, title) ||
    // "A gift for adults and children" makes no children's product.
    (isSpecialCategory && says(inTexts, description));
};

/** The patterns of a topic's list. */
export const patternsIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((pattern) => pattern.trim())
    .filter(Boolean);
