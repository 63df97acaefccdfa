import type { AttributesOf } from '@homebody/core';
import type { Past } from '@homebody/profile';
import { type Clusters, type Segments, clusterOf, clusterRow, compileSegments } from '@homebody/segments';
import { mostRows } from '../sample/sample-visits.ts';
import type { Histories } from './histories.ts';

export interface MembershipOptions {
  /** By person; `undefined` of whom nothing is known. */
  readonly pasts: readonly (Past | undefined)[];
  readonly segments: Segments;
  readonly clusters: Clusters | undefined;
  readonly attributesOf: AttributesOf;
  /** Epoch milliseconds at which it is asked. */
  readonly at: number;
  /** Events that the log does not tell of. */
  readonly lacks: ReadonlySet<string>;
}

/** By id of a segment or cluster, 1 for each person who is in it. Of whom it is not known is not. */
export type Memberships = ReadonlyMap<string, Uint8Array>;

/** Who of some people is in which segment and cluster, with nothing known of the moment itself. */
export const membershipsOf = (
  histories: Histories,
  { pasts, segments, clusters, attributesOf, at, lacks }: MembershipOptions,
): Memberships => {
  const ids = [...segments.map(({ id }) => id), ...(clusters?.ids ?? [])];
  const members = new Map(ids.map((id) => [id, new Uint8Array(histories.length)]));
  const compiled = compileSegments(segments);
  histories.forEach((events, person) => {
    const past = pasts[person];
    if (!past) return;
    const row = clusters && clusterRow(past, clusters.names);
    const nearest = row && clusterOf(clusters, row);
    const cluster = nearest?.isWithin ? nearest.id : undefined;
    const known = {
      events,
      profile: past.profile,
      attributesOf,
      lacks,
      cluster,
      ...(events.length >= mostRows && { completeSince: events[0]?.at ?? 0 }),
    };
    const found = segments.length > 0 ? compiled.evaluate(known, { at }).in : [];
    for (const id of [...found, ...(cluster === undefined ? [] : [cluster])]) members.get(id)![person] = 1;
  });
  return members;
};
