import { dayMs } from '@homebody/core';
import type { Ladder } from './ladder.ts';

/** Days for which an offer stays as good as it was. */
export const stickyDays = 30;

/** An offer that somebody had, kept on their device. */
export interface KeptOffer {
  readonly discount: number;
  /** When it was first made: epoch milliseconds. */
  readonly at: number;
}

export interface Customer {
  /** Whether they agreed that offers are chosen by what they do here (the purpose "advertising"). */
  readonly agreed: boolean;
  /** As the shop knows it: 0 for strangers. */
  readonly tier: number;
  readonly segment?: string;
  readonly kept?: KeptOffer;
}

export interface ChosenOffer {
  /** The place of the rung. */
  readonly rung: number;
  /** Whether it depends on what this person did, and so has to say that it does (P8). */
  readonly isPersonal: boolean;
  /** What is personal and has to stay, to be kept in the old one's place; absent where there is nothing to keep. */
  readonly keep?: KeptOffer;
}

/**
 * The rung that somebody is offered. It is never worse than everybody's, nor than what the same person would get with less loyalty or without
 * consent, and what was personal of it stays for 30 days. What is wanted for a tier counts for every tier above it. Numbers that are no place on
 * the ladder lead to the nearest one that is.
 *
 * @example chooseRung(ladder, { agreed: false, tier: 0 }, Date.now()) // { rung: 0, isPersonal: false }
 */
export const chooseRung = (
  { rungs, everybody, tiers, wanted }: Ladder,
  { agreed, tier, segment, kept }: Customer,
  now: number,
): ChosenOffer => {
  const last = rungs.length - 1;
  const place = (rung: number | undefined): number => Math.min(last, Math.max(0, Math.trunc(rung ?? 0) || 0));
  const best = (places: readonly number[] = []): number =>
    Math.max(0, ...places.slice(0, tiersUpTo(tier)).map(place));
  const everyones = Math.max(place(everybody), best(tiers));
  if (!agreed) return { rung: everyones, isPersonal: false };
  // An offer of the future is one from before the clock was set back.
  const isKept = kept !== undefined && now - kept.at < stickyDays * dayMs;
  const own = isKept
    ? placeOf(rungs, kept.discount)
    : best(segment !== undefined && Object.hasOwn(wanted, segment) ? wanted[segment] : []);
  const isPersonal = own > everyones;
  const keep = isKept
    ? { ...kept, at: Math.min(kept.at, now) }
    : isPersonal && { discount: rungs[own]!.discount, at: now };
  return { rung: Math.max(everyones, own), isPersonal, ...(keep && { keep }) };
};

/** How many tiers count for somebody: all up to their own. */
const tiersUpTo = (tier: number): number => 1 + Math.max(0, Math.trunc(tier) || 0);

/** The first rung that is as good as a discount, or the deepest: ladders change while offers are kept. */
const placeOf = (rungs: Ladder['rungs'], discount: number): number => {
  const at = rungs.findIndex((rung) => !(rung.discount < discount));
  return at < 0 ? rungs.length - 1 : at;
};
