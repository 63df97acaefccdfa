export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

/** As small a difference between best and worst corner is no difference. */
const enough = 1e-10;
/** As small a difference between corners in any direction is none. */
const nearEnough = 1e-6;
const mostSteps = 2_000;

/**
 * The lowest point near `start` by Nelder & Mead 1965, with the coefficients and the initial simplex of Lagarias et al. 1998
 * (fminsearch). A value that is not a number counts as infinitely high.
 */
export const minimize = (of: (point: readonly number[]) => number, start: readonly number[]): Minimum => {
  const corner = (at: readonly number[]): Minimum => {
    const value = of(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  let corners = [
    corner(start),
    ...start.map((_, moved) => corner(start.map((x, at) => (at === moved ? (x ? x * 1.05 : 0.1) : x)))),
  ];
  for (let step = 0; step < mostSteps; step += 1) {
    corners.sort((one, other) => one.value - other.value);
    const [best, worst] = [corners[0]!, corners.at(-1)!];
    const spread = Math.max(
      ...best.at.map((x, k) => Math.max(...corners.map(({ at }) => Math.abs(at[k]! - x)))),
    );
    if (worst.value - best.value <= enough * (1 + Math.abs(best.value)) && spread <= nearEnough) break;
    const others = corners.slice(0, -1);
    const centre = start.map((_, k) => others.reduce((sum, { at }) => sum + at[k]!, 0) / others.length);
    const along = (far: number): Minimum => corner(centre.map((x, k) => x + far * (x - worst.at[k]!)));

    const reflected = along(1);
    if (reflected.value < best.value) {
      const expanded = along(2);
      corners = [...others, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < others.at(-1)!.value) corners = [...others, reflected];
    else {
      const contracted = along(reflected.value < worst.value ? 0.5 : -0.5);
      corners =
        contracted.value < Math.min(reflected.value, worst.value)
          ? [...others, contracted]
          : corners.map(({ at }) => corner(at.map((x, k) => best.at[k]! + 0.5 * (x - best.at[k]!))));
    }
  }
  return corners.reduce((best, each) => (each.value < best.value ? each : best));
};

/** The lowest of several starts: a likelihood can have a far, flat valley that one start falls into. */
export const minimizeFrom = (
  of: (point: readonly number[]) => number,
  starts: readonly (readonly number[])[],
): Minimum =>
  starts.map((start) => minimize(of, start)).reduce((best, each) => (each.value < best.value ? each : best));
