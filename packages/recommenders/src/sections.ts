import { contentSection } from './content/section.ts';
import { neighboursSection } from './neighbours/section.ts';
import { popularitySection } from './popularity/section.ts';
import { rankerSection } from './ranker/section.ts';
import { vectorsSection } from './vectors/section.ts';

/** Every section this package writes and reads, by its field in a `World`. */
export const recommenderSections = {
  popularity: popularitySection,
  neighbours: neighboursSection,
  vectors: vectorsSection,
  content: contentSection,
  ranker: rankerSection,
} as const;

const { popularity, neighbours, vectors, content, ranker } = recommenderSections;

/** Their reading halves by themselves: what a browser needs, so that bundlers leave the writing out. */
export const sectionReaders = {
  popularity: { version: popularity.version, decode: popularity.decode },
  neighbours: { version: neighbours.version, decode: neighbours.decode },
  vectors: { version: vectors.version, decode: vectors.decode },
  content: { version: content.version, decode: content.decode },
  ranker: { version: ranker.version, decode: ranker.decode },
} as const;
