import { type Columns, type SlotConfig, catalogueVersion, splitCatalogue } from '@homebody/pack';
import { type Predictions, predictionsSection } from '@homebody/predictions';
import {
  type ItemVectors,
  type Ranker,
  buildLabels,
  recommenderSections,
  vectorsSection,
} from '@homebody/recommenders';
import { type Audience, audiencesSection } from '@homebody/predictions';
import {
  type Clusters,
  type GroupWords,
  type Segments,
  clustersSection,
  groupWordsSection,
  segmentsSection,
} from '@homebody/segments';
import type { Shop } from '../sample/sample-prior.ts';
import type { Tables } from './build-tables.ts';
import type { OrderTables } from './order-tables.ts';
import type { PackSection } from './write-pack.ts';

const { popularity, context, labels, ranker, neighbours, vectors, content, baskets, rhythm } =
  recommenderSections;

/** What is said of a shop without anybody having been there: its catalogue, and its own rules. */
export const catalogueSections = (
  columns: Columns,
  shop: Pick<Shop, 'rows' | 'content'>,
  { slots, segments }: { readonly slots: readonly SlotConfig[]; readonly segments: Segments },
): readonly PackSection[] => {
  const asked = buildLabels(shop.rows, slots);
  const { first, rest } = splitCatalogue(columns);
  return [
    { name: 'items', version: catalogueVersion, load: 'first', columns: first },
    ...(asked ? [{ ...labels, columns: labels.encode(asked) }] : []),
    ...(segments.length > 0 ? [{ ...segmentsSection, columns: segmentsSection.encode(segments) }] : []),
    ...(rest
      ? [{ name: 'more-items', version: catalogueVersion, load: 'later' as const, columns: rest }]
      : []),
    { ...content, columns: content.encode(shop.content) },
  ];
};

export type LearnedParts = Pick<Tables, 'popularity' | 'context' | 'neighbours'> &
  OrderTables & {
    readonly vectors: ItemVectors;
    readonly ranker: Ranker;
    readonly predictions: Predictions | undefined;
  };

export const learnedSections = (learned: LearnedParts): readonly PackSection[] => [
  { ...popularity, columns: popularity.encode(learned.popularity) },
  { ...context, columns: context.encode(learned.context) },
  { ...ranker, columns: ranker.encode(learned.ranker) },
  { ...neighbours, columns: neighbours.encode(learned.neighbours) },
  { ...vectorsSection, columns: vectors.encode(learned.vectors) },
  // A shop without orders has nothing to say of them.
  ...(learned.orders.pairs > 0 ? [{ ...baskets, columns: baskets.encode(learned.baskets) }] : []),
  ...(learned.predictions && saysAnything(learned.predictions)
    ? [{ ...predictionsSection, columns: predictionsSection.encode(learned.predictions) }]
    : []),
  ...(learned.orders.rhythms > 0 ? [{ ...rhythm, columns: rhythm.encode(learned.rhythm) }] : []),
];

/** What is said of groups of visitors. */
export const groupSections = (
  clusters: Clusters | undefined,
  audiences: readonly Audience[],
  words: GroupWords,
): readonly PackSection[] => [
  ...(clusters ? [{ ...clustersSection, columns: clustersSection.encode(clusters) }] : []),
  ...(audiences.length > 0 ? [{ ...audiencesSection, columns: audiencesSection.encode(audiences) }] : []),
  ...(words.ids.length > 0 ? [{ ...groupWordsSection, columns: groupWordsSection.encode(words) }] : []),
];
const saysAnything = ({ foresights, choices, buyers }: Predictions): boolean =>
  foresights.length + choices.length > 0 || buyers !== undefined;

/** What a page needs first stands first. */
const order: readonly string[] = [
  'items',
  popularity.name,
  context.name,
  labels.name,
  segmentsSection.name,
  ranker.name,
  'more-items',
  neighbours.name,
  vectorsSection.name,
  content.name,
  baskets.name,
  rhythm.name,
  clustersSection.name,
  audiencesSection.name,
  groupWordsSection.name,
  predictionsSection.name,
];

/** Throws for a section that the order lacks. */
export const inOrder = <Section extends { readonly name: string }>(
  sections: readonly Section[],
): readonly Section[] => {
  const placeOf = ({ name }: Section): number => {
    const place = order.indexOf(name);
    if (place < 0) throw new Error(`Section "${name}" has no place in the order of sections`);
    return place;
  };
  return sections.toSorted((a, b) => placeOf(a) - placeOf(b));
};
