import { type FeatureGroup, featureGroups } from '@homebody/segments';
import {
  type Check,
  byLanguage,
  fieldsOf,
  listOf,
  oneOf,
  refuse,
  text,
  wholeFrom,
} from '../config/checks.ts';

/** How visitors are put into groups that nobody has drawn by hand; `false` to leave it. */
export type ClusterSettings =
  | false
  | {
      /** At most so many, 2 to 12. Default: 12. */
      readonly atMost?: number;
      /** What people are alike in. Default: tastes. */
      readonly of?: readonly FeatureGroup[];
      /** The shop's own names of clusters, by id and then language: `{ c2: { en: 'Gardeners' } }`. */
      readonly names?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };

const settings = fieldsOf({
  atMost: wholeFrom(2, 12),
  of: listOf(oneOf(featureGroups)),
  names: (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw refuse(path, 'expected an object of clusters');
    for (const [id, name] of Object.entries(value)) {
      if (!isClusterId(id)) throw refuse(`${path}.${id}`, 'expected the id of a cluster, as c2');
      byLanguage(text)(name, `${path}.${id}`);
    }
  },
});

export const checkClusterSettings: Check = (value, path) => {
  if (value === false) return;
  settings(value, path);
  if ((value as { readonly of?: readonly unknown[] }).of?.length === 0)
    throw refuse(`${path}.of`, `expected at least one of ${featureGroups.join(', ')}`);
};

/** Ids of clusters, which no segment of the shop's own may have. */
export const isClusterId = (id: string): boolean => /^c\d+$/.test(id);
