import type { Effect } from '../effect.ts';
import type { Looking } from './looking.ts';

/**
 * An asymptotic confidence sequence: its intervals hold at all times together, so anybody may look whenever they want and stop when they like
 * (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences",
 * arXiv 2103.06476, equation 9; the normal mixture of Robbins 1970). It is narrowest when `planned` people have come, 1.55 times as wide as the fixed
 * interval there, and wider before and after. `planned` must be set before anybody looks.
 *
 * With σ² = N · (standard error)², the half-width is σ √(2 (N ρ² + 1) / (N² ρ²) · ln(√(N ρ² + 1) / α)).
 */
export const alwaysValid = ({
  planned,
  alpha = 0.05,
}: {
  /** People in both variants together. */
  readonly planned: number;
  readonly alpha?: number;
}): Looking => {
  const squaredRho = narrowestAt(alpha) / planned;
  return {
    halfWidth: ({ standardError, people }: Effect) => standardError * widening(people * squaredRho, alpha),
    // The half-width set equal to the effect, and solved for α.
    pValue: ({ value, standardError, people }: Effect) => {
      if (!(standardError > 0)) return 1;
      const t = people * squaredRho;
      return Math.min(1, Math.sqrt(t + 1) * Math.exp((-0.5 * (value / standardError) ** 2 * t) / (t + 1)));
    },
  };
};

/** N ρ² at which the sequence is narrowest, to the closed approximation that the paper gives. */
export const narrowestAt = (alpha: number): number => {
  const level = -2 * Math.log(alpha);
  return level + Math.log(level + 1);
};

/** How many standard errors the half-width is where N ρ² = t. */
export const widening = (t: number, alpha: number): number =>
  Math.sqrt(((2 * (t + 1)) / t) * Math.log(Math.sqrt(t + 1) / alpha));
