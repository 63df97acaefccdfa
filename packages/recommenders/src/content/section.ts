import { vectorSection } from '../vectors/section.ts';

/** Vectors from what the catalogue says of an item: category, brand, tags, words. They know new items too. */
export const contentSection = vectorSection('content');
