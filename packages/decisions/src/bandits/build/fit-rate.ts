import type { Rate } from '../rate.ts';

/** People who tried as often and succeeded as often: a histogram, as a log's counts have it. */
export interface Tried {
  readonly wins: number;
  readonly tries: number;
  readonly people: number;
}

/** A prior is never as sure as if more tries than this had been seen: the device must be able to learn. */
const strongest = 1_000;
const steps = 20_000;

/**
 * The Beta distribution of a rate between people, by maximum likelihood of the Beta-Binomial distribution (Minka, "Estimating a Dirichlet
 * distribution", 2000, its fixed point for counts), starting at its moments. How differently people behave is what says how fast one visitor's own
 * behaviour should count.
 */
export const fitRate = (groups: readonly Tried[]): Rate => {
  const start = momentsOf(groups);
  let a = start.wins;
  let b = start.tries - start.wins;
  const won = above(groups, ({ wins }) => wins);
  const lost = above(groups, ({ wins, tries }) => tries - wins);
  const all = above(groups, ({ tries }) => tries);
  for (let step = 0; step < steps; step += 1) {
    const whole = slope(all, a + b);
    const [nextA, nextB] = [(a * slope(won, a)) / whole, (b * slope(lost, b)) / whole];
    // Nobody or everybody succeeded: there is no likeliest rate between 0 and 1.
    if (!(nextA > 0 && nextB > 0) || nextA + nextB > strongest) break;
    const change = Math.abs(nextA - a) / a + Math.abs(nextB - b) / b;
    [a, b] = [nextA, nextB];
    if (change < 1e-10) break;
  }
  return { wins: a, tries: a + b };
};

/** How many people have more than k, for each k. */
const above = (groups: readonly Tried[], of: (group: Tried) => number): Float64Array => {
  const counts = new Float64Array(Math.max(0, ...groups.map(of)));
  for (const group of groups) for (let k = 0; k < of(group); k += 1) counts[k]! += group.people;
  return counts;
};

/** Σ ψ(n + x) − ψ(x) over people, which for whole n is a sum of fractions. */
const slope = (counts: Float64Array, x: number): number =>
  counts.reduce((sum, people, k) => sum + people / (x + k), 0);

/**
 * The distribution whose mean and variance between people are those of their rates (Gelman et al., Bayesian Data Analysis, third edition, §5.1),
 * less what chance alone adds to the variance of so few tries. Half a success and half a failure stand for what was never seen.
 */
export const momentsOf = (groups: readonly Tried[], isFreedOfChance = true): Rate => {
  const tried = groups.filter(({ tries }) => tries > 0);
  const sum = (of: (group: Tried) => number): number =>
    tried.reduce((total, group) => total + group.people * of(group), 0);
  const people = sum(() => 1);
  const [wins, tries] = [sum((group) => group.wins) + 0.5, sum((group) => group.tries) + 1];
  const mean = isFreedOfChance ? wins / tries : sum((group) => group.wins / group.tries) / people;
  const spread = sum((group) => (group.wins / group.tries - mean) ** 2) / Math.max(1, people - 1);
  const share = isFreedOfChance ? sum((group) => 1 / group.tries) / Math.max(1, people) : 0;
  // E (spread) = mean (1 − mean) (r + (1 − r) share), where r = 1 / (strength + 1).
  const ratio = (spread / (mean * (1 - mean)) - share) / (1 - share || 1);
  const strength = Math.min(strongest, Math.max(1, 1 / Math.max(ratio, 1e-9) - 1));
  return { wins: mean * strength, tries: strength };
};
