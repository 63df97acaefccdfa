/**
 * What the ranker knows of a candidate, in the order of its inputs. The order is part of every published
 * pack: a changed list makes older rankers unreadable (`pack-corrupt`), and pages go on without one.
 *
 * Source scores are relative to the source's best in the same request; all features lie within −1 … 1.
 */
export const featureNames = [
  // What the recommender sources say.
  'together',
  'togetherLast',
  'togetherRaw',
  'content',
  'contentLast',
  'contentLong',
  'contentPassedOver',
  'vector',
  'vectorLast',
  'vectorLong',
  'popularity',
  'trend',
  'own',
  'taste',
  // How the item fits what is known of the visitor.
  'categoryAffinity',
  'brandAffinity',
  'bandAffinity',
  'sameCategoryAsLast',
  'sameBrandAsLast',
  'sameBandAsLast',
  'sessionCategoryShare',
  'sessionBrandShare',
  'priceAboveMean',
  'priceBelowMean',
  'togetherWithCart',
  // What happened between the visitor and the item.
  'timesSeen',
  'seenRecently',
  'seenThisSession',
  'bought',
  'shownInVain',
  // How much of that is to be trusted, now.
  'coldPopularity',
  // How popular the item is in visits that came about like this one.
  'contextPopularity',
  // What the item is like, whoever asks: nothing to most, and much to some.
  'dearness',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** Place of a feature in a row. */
export const featureIndex = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Readonly<
  Record<FeatureName, number>
>;
