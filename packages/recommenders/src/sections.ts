import { basketsSection } from './baskets/section.ts';
import { contentSection } from './content/section.ts';
import { contextSection } from './context/section.ts';
import { labelsSection } from './labels/section.ts';
import { neighboursSection } from './neighbours/section.ts';
import { popularitySection } from './popularity/section.ts';
import { rankerSection } from './ranker/section.ts';
import { rhythmSection } from './rhythm/section.ts';
import { vectorsSection } from './vectors/section.ts';

/** Every section this package writes and reads, by its field in a `World`. */
export const recommenderSections = {
  popularity: popularitySection,
  context: contextSection,
  neighbours: neighboursSection,
  vectors: vectorsSection,
  content: contentSection,
  ranker: rankerSection,
  baskets: basketsSection,
  rhythm: rhythmSection,
  labels: labelsSection,
} as const;

/** Their reading halves by themselves: what a browser needs, so that bundlers leave the writing out. */
export const sectionReaders = {
  popularity: { version: popularitySection.version, decode: popularitySection.decode },
  context: { version: contextSection.version, decode: contextSection.decode },
  neighbours: { version: neighboursSection.version, decode: neighboursSection.decode },
  vectors: { version: vectorsSection.version, decode: vectorsSection.decode },
  content: { version: contentSection.version, decode: contentSection.decode },
  ranker: { version: rankerSection.version, decode: rankerSection.decode },
  baskets: { version: basketsSection.version, decode: basketsSection.decode },
  rhythm: { version: rhythmSection.version, decode: rhythmSection.decode },
  labels: { version: labelsSection.version, decode: labelsSection.decode },
} as const satisfies Record<keyof typeof recommenderSections, unknown>;
