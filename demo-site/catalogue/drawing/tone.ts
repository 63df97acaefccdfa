/** Mixes two "#rrggbb" colours; share 0 is all `from`, 1 is all `to`. */
export const mix = (from: string, to: string, share: number): string => {
  const channel = (at: number): string => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
};

/** Perceived brightness, 0 to 1. */
export const brightness = (colour: string): number =>
  [1, 3, 5].reduce(
    (sum, at, index) =>
      sum + (Number.parseInt(colour.slice(at, at + 2), 16) / 255) * ([0.299, 0.587, 0.114][index] ?? 0),
    0,
  );
