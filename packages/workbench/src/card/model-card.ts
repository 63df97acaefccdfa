import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Drift, driftOf, populationStability } from '@homebody/segments';
import type { AuditTold } from '../fairness/audit.ts';

/** A part of the people that a group has; absent where it would say something of fewer people than the pack's k. */
export interface GroupTold {
  readonly id: string;
  readonly kind: 'segment' | 'cluster';
  readonly said: string;
  readonly share?: number;
  /** Against the pack before: population stability index, and what that means. */
  readonly drift?: { readonly index: number; readonly means: Drift };
}

/** One thing that a pack has learned. */
export interface LearnedPart {
  readonly name: string;
  readonly from: string;
  readonly how: string;
  readonly judged: string;
}

/**
 * What a pack was learned from, for whom it works and for whom it does not: after Mitchell et al., "Model cards for model reporting"
 * (2019). It lies in the pack's folder, read by people and by the next build, never by a page.
 */
export interface ModelCard {
  readonly format: 1;
  readonly shop: string;
  readonly builtAt: string;
  readonly log: {
    readonly from: string;
    readonly until: string;
    readonly people: number;
    readonly events: number;
  };
  readonly k: { readonly pair: number; readonly item: number; readonly group: number };
  readonly parts: readonly LearnedPart[];
  readonly groups: readonly GroupTold[];
  /** Empty with nothing audited. */
  readonly audits: readonly AuditTold[];
  /** Alarms that the shop means so, by segment or cluster, each with its reason. */
  readonly acknowledged: Readonly<Record<string, string>>;
  readonly limits: readonly string[];
}

export const cardFile = 'model-card.json';

export const writeCard = (folder: string, card: ModelCard): Promise<void> =>
  writeFile(join(folder, cardFile), `${JSON.stringify(card, undefined, 2)}\n`);

/** `undefined` where there is none, or none that this version reads. */
export const readCard = async (folder: string): Promise<ModelCard | undefined> => {
  try {
    const card = JSON.parse(await readFile(join(folder, cardFile), 'utf8')) as ModelCard;
    const isCard =
      card.format === 1 && [card.parts, card.groups, card.audits, card.limits].every(Array.isArray);
    return isCard ? { ...card, acknowledged: card.acknowledged ?? {} } : undefined;
  } catch {
    return undefined;
  }
};

/** The groups with how far each has moved since the card before. */
export const withDrift = (
  groups: readonly GroupTold[],
  before: ModelCard | undefined,
): readonly GroupTold[] =>
  groups.map((group) => {
    const old = before?.groups.find(({ id, kind }) => id === group.id && kind === group.kind)?.share;
    if (old === undefined || group.share === undefined) return group;
    const index = populationStability([old, 1 - old], [group.share, 1 - group.share]);
    return { ...group, drift: { index, means: driftOf(index) } };
  });
