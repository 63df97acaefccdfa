import { type FeatureName, featureIndex } from './feature-names.ts';
import { recommenderSources } from './recommender-sources.ts';
import type { Prepared } from './source.ts';
import type { Visit } from './visit.ts';

/** A source ready for one request, its best already known. */
export interface RankedSource extends Prepared {
  readonly name: FeatureName;
  /** Place in a feature row. */
  readonly feature: number;
  readonly top: readonly number[];
  /** 1 / the best score, or 0 when there is none: makes scores relative to the source's best. */
  readonly scale: number;
}

/** Candidates asked of each source. Seven sources of 100 leave about 300 after overlaps. */
const perSource = 100;

/** Asks every source once. */
export const prepareSources = (visit: Visit): readonly RankedSource[] =>
  recommenderSources.map((source) => {
    const prepared = source.prepare(visit);
    const top = prepared.best(perSource);
    const best = top.length ? prepared.scoreOf(top[0]!) : 0;
    const { name } = source;
    return { ...prepared, name, feature: featureIndex[name], top, scale: best > 0 ? 1 / best : 0 };
  });
