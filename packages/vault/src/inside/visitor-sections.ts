import { audiencesSection, predictionsReader } from '@homebody/predictions';
import { clustersSection, compileSegments, groupWordsSection, segmentsSection } from '@homebody/segments';
import type { Columns } from '@homebody/pack';

/** Sections that say something of visitors rather than of items, by what they are called here. A section is one line. */
export const visitorSections = {
  segments: {
    ...segmentsSection,
    decode: (columns: Columns) => compileSegments(segmentsSection.decode(columns)),
  },
  clusters: clustersSection,
  audiences: audiencesSection,
  groupWords: groupWordsSection,
  predictions: predictionsReader,
} as const;

type Sections = typeof visitorSections;

/** What of them a pack has brought so far. */
export type VisitorParts = {
  readonly [Name in keyof Sections]?: ReturnType<Sections[Name]['decode']> | undefined;
};
