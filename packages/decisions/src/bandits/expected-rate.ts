import { type Evidence, evidenceAt } from './evidence.ts';
import type { Rate } from './rate.ts';

/**
 * How often an arm is expected to succeed with this visitor, 0 to 1: the posterior mean of a Beta prior.
 *
 * @example expectedRate({ wins: 2, tries: 25 }, { wins: 1, tries: 5, at: now }, now) // 0.1
 */
export const expectedRate = (prior: Rate, evidence: Evidence, now: number): number => {
  const { wins, tries } = evidenceAt(evidence, now);
  // A win may weigh a little more than its try, which has had longer to fade.
  return (prior.wins + wins) / (prior.tries + Math.max(tries, wins));
};
