import type { CatalogueRow } from '@homebody/pack';
import { type Segments, checkSegments, knownNames, readSegments } from '@homebody/segments';
import { type ClusterSettings, isClusterId } from '../clusters/cluster-settings.ts';
import { type ConfiguredSegments, refuseRule } from '../config/segment-settings.ts';
import type { AllowedTopics } from '../sensitive/allowed-topics.ts';
import { createTopicsOf } from '../sensitive/topics-of.ts';
import { topicNames } from '../sensitive/topics.ts';
import { predictionNames } from './predictions-in.ts';

const path = 'segments';

/**
 * The segments of a configuration as the pack has them, held against the catalogue. Throws `invalid-config` naming the first
 * rule that says what nobody can meet, and segments and names that speak of a topic nobody is profiled by [P7].
 */
export const segmentsOf = (
  configured: ConfiguredSegments,
  catalogue: readonly CatalogueRow[],
  allowed: AllowedTopics,
  clusters: ClusterSettings = false,
  audiences: readonly string[] = [],
): Segments => {
  const topicsOf = createTopicsOf(topicNames.filter((name) => allowed[name] === undefined));
  const isSensitiveText = (text: string): boolean =>
    topicsOf({ id: '', name: text, category: text }).length > 0;
  const taken = Object.keys(configured).find(isClusterId);
  if (taken !== undefined)
    throw refuseRule(`${path}.${taken}`, 'an id that is no cluster’s, as all of c and a number are', taken);
  for (const id of audiences) {
    if (Object.hasOwn(configured, id)) throw refuseRule(`audiences.${id}`, 'an id that no segment has', id);
    if (isSensitiveText(id.replaceAll('-', ' ')))
      throw refuseRule(`audiences.${id}`, 'an id that speaks of no sensitive topic', id);
  }
  for (const [id, said] of Object.entries((clusters && clusters.names) || {}))
    for (const [language, name] of Object.entries(said))
      if (isSensitiveText(name))
        throw refuseRule(
          `clusters.names.${id}.${language}`,
          'a name that speaks of no sensitive topic, since nobody is grouped by one',
          name,
        );
  const names = knownNames(catalogue, {
    predictions: [...predictionNames, ...audiences],
    // Which there will be is known only when the log has been learned from.
    clusters: clusters === false ? [] : clusterIds,
    isSensitiveText,
  });
  return checkSegments(readSegments(configured, path, refuseRule), { names, path, refuse: refuseRule });
};

/** Ids go up by one whenever a new cluster is found, so that a rule may speak of any. */
const clusterIds = Array.from({ length: 1_000 }, (_, at) => `c${at + 1}`);
