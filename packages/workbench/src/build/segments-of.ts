import type { CatalogueRow } from '@homebody/pack';
import { type Segments, checkSegments, knownNames, readSegments } from '@homebody/segments';
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
): Segments => {
  const topicsOf = createTopicsOf(topicNames.filter((name) => allowed[name] === undefined));
  const names = knownNames(catalogue, {
    predictions: predictionNames,
    clusters: [],
    isSensitiveText: (text) => topicsOf({ id: '', name: text, category: text }).length > 0,
  });
  return checkSegments(readSegments(configured, path, refuseRule), { names, path, refuse: refuseRule });
};
