/** Which segments and clusters the visitor is in, and in which they say that they are not. */
import type { AttributesOf, StoredEvent } from '@homebody/core';
import { type VisitorPrediction, audienceProbability, figuresIn } from '@homebody/predictions';
import { type Past, type Profile, correctionOf, correctionsOf, pastOf } from '@homebody/profile';
import { type ClusterMembership, clusterOf, clusterRow } from '@homebody/segments';
import type { Store } from '@homebody/store';
import type { Group } from '../protocol.ts';
import { momentOf } from './moment-of.ts';
import type { PackShelf } from './pack-shelf.ts';

export interface GroupsDeps {
  readonly store: Pick<Store, 'read' | 'write'>;
  readonly shelf: Pick<PackShelf, 'visitorParts' | 'attributesOf'>;
}

/** What is known of the visitor at a moment. */
export interface VisitorNow {
  readonly events: readonly StoredEvent[];
  readonly profile: Profile;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What the pack foresees of them, if anything. */
  readonly predictions: readonly VisitorPrediction[] | undefined;
}

export interface Groups {
  readonly load: () => Promise<void>;
  /** Ids of the segments, then that of the cluster. `undefined` where the pack has none of either. */
  readonly idsOf: (visitor: VisitorNow) => readonly string[] | undefined;
  /** The same for "Your data", with those that were left. `language` as BCP 47. */
  readonly listOf: (visitor: VisitorNow, language: string) => readonly Group[];
}

/** The cluster that the visitor was in, so that they stay in it until another is clearly nearer. */
const key = 'cluster';

export const createGroups = ({ store, shelf }: GroupsDeps): Groups => {
  let before: string | undefined;

  const membershipOf = (past: Past): ClusterMembership | undefined => {
    const clusters = shelf.visitorParts().clusters;
    if (!clusters) return undefined;
    const { profile } = past;
    const row = clusterRow(past, clusters.names);
    const found = row && clusterOf(clusters, row, before);
    const own = found?.isWithin ? found : undefined;
    if (own?.id !== before) {
      before = own?.id;
      void store.write(key, before ?? '');
    }
    return own && correctionOf(profile, 'segment', own.id) !== 0 ? own : undefined;
  };

  const membershipsOf = (visitor: VisitorNow) => {
    const { events, profile, at, predictions = [] } = visitor;
    const attributesOf: AttributesOf = shelf.attributesOf;
    const past = pastOf({ events, profile, now: at, attributesOf });
    const cluster = membershipOf(past);
    // Of whom too little is known nothing is said: rules take it for not known.
    const likely = (shelf.visitorParts().audiences ?? []).flatMap((audience) => {
      const row = clusterRow(past, audience.network.features);
      const isLeft = correctionOf(profile, 'segment', audience.id) === 0;
      return row && !isLeft
        ? [[audience, audienceProbability(audience, Float32Array.from(row))] as const]
        : [];
    });
    const known = {
      events,
      profile,
      attributesOf,
      cluster: cluster?.id,
      predictions: new Map([
        ...figuresIn(predictions),
        ...likely.map(([{ id }, probability]) => [id, probability] as const),
      ]),
    };
    const segments = shelf.visitorParts().segments?.evaluate(known, momentOf(at, profile.session)).in;
    const audiences = likely.flatMap(([{ id, atLeast }, probability]) =>
      probability >= atLeast ? [id] : [],
    );
    return {
      cluster,
      segments: segments || audiences.length > 0 ? [...(segments ?? []), ...audiences] : undefined,
    };
  };

  return {
    load: async () => {
      const stored = await store.read(key);
      before = typeof stored === 'string' && stored ? stored : undefined;
    },
    idsOf: (visitor) => {
      const { cluster, segments } = membershipsOf(visitor);
      return segments || shelf.visitorParts().clusters
        ? [...(segments ?? []), ...(cluster ? [cluster.id] : [])]
        : undefined;
    },
    listOf: (visitor, language) => {
      const { cluster, segments = [] } = membershipsOf(visitor);
      const words = shelf.visitorParts().groupWords;
      const texts = words?.said[language.slice(0, 2).toLowerCase()] ?? words?.said['en'];
      const groupOf = (id: string, left: boolean): Group => ({
        id,
        kind: shelf.visitorParts().clusters?.ids.includes(id) ? 'cluster' : 'segment',
        said: texts?.[words?.ids.indexOf(id) ?? -1],
        left,
        ...(cluster?.id === id && {
          distance: cluster.distance,
          ...(cluster.runnerUp && { runnerUp: cluster.runnerUp }),
        }),
      });
      return [
        ...segments.map((id) => groupOf(id, false)),
        ...(cluster ? [groupOf(cluster.id, false)] : []),
        ...correctionsOf(visitor.profile, 'segment').map(([id]) => groupOf(id, true)),
      ];
    },
  };
};
