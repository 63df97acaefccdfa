import type { ItemId } from '@homebody/core';
import { decayOf } from './decay.ts';
import type { Affinity, AffinityKind } from './profile.ts';

const maxEvidence = 5;

/** Below this an interest is gone, and so is its evidence. */
const leastStrength = 0.01;

export interface Happening {
  readonly item: ItemId;
  readonly name: string;
  readonly at: number;
  readonly strength: number;
}

/** One value after one event, or `undefined` when nothing is left of it. */
export const affinityAfter = (
  kind: AffinityKind,
  before: Affinity | undefined,
  { item, name, at, strength }: Happening,
): Affinity | undefined => {
  const left = before ? before.strength * decayOf(kind, before.at, at) : 0;
  const after = left + strength;
  if (after < leastStrength) return undefined;
  const evidence = before?.evidence ?? [];
  // Something taken back is no evidence of liking.
  if (strength < 0) return { strength: after, at, evidence };
  const others = evidence.filter((known) => known.item !== item || known.name !== name);
  return { strength: after, at, evidence: [...others, { item, name, at }].slice(-maxEvidence) };
};
