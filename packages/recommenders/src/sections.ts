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
