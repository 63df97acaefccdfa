import {
  type BehaviourFeature,
  type Past,
  affinitiesOf,
  behaviourFeatures,
  isSensitiveField,
} from '@homebody/profile';

/** What clusters may be of: what people like, and how they shop. */
export const featureGroups = ['tastes', 'habits'] as const;
export type FeatureGroup = (typeof featureGroups)[number];

const categoryMark = 'category:';

/** Name of the feature that is a category's share of somebody's attention, 0 to 1. */
export const categoryFeature = (category: string): string => `${categoryMark}${category}`;

/** The category that a feature is about; `undefined` for all others. */
export const categoryIn = (feature: string): string | undefined =>
  feature.startsWith(categoryMark) ? feature.slice(categoryMark.length) : undefined;

/** Of those that a log tells as a device does: none about the moment, visits, pages or searches, which most exports lack or count otherwise. */
export const habitNames: readonly string[] = [
  'views30',
  'carts30',
  'orders',
  'meanOrder',
  'categories',
  'bandViewed',
];

/** Of whom less is known is like nobody in particular: items looked at, counted anew each time. */
export const fewestLooks = 5;

const byName = new Map(behaviourFeatures.map((feature) => [feature.name, feature]));

/** Names that stand for something in this version, and for nothing that nobody may be judged by [P7]. */
export const isClusterFeature = (name: string): boolean =>
  categoryIn(name) !== undefined || (byName.has(name) && !isSensitiveField(name));

/**
 * One visitor as clusters see them, in the order of `names`; counts on a logarithmic scale. What this version does not know of is
 * `NaN`. `undefined` for visitors of whom too little is known.
 *
 * @example clusterRow(past, ['orders', 'category:Lamps']) // [1.386, 0.62]
 */
export const clusterRow = (past: Past, names: readonly string[]): Float64Array | undefined => {
  if (past.views.length < fewestLooks) return undefined;
  const shares = affinitiesOf(past.profile, 'category', past.now);
  return Float64Array.from(names, (name) => {
    const category = categoryIn(name);
    if (category !== undefined) return shares.get(category) ?? 0;
    const feature = byName.get(name);
    return feature ? scaled(feature, past) : Number.NaN;
  });
};

const scaled = ({ scale, of }: BehaviourFeature, past: Past): number =>
  scale === 'log' ? Math.log1p(of(past)) : of(past);
