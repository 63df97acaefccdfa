/** Numbers as the report writes them. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
export const percent = (share: number): string =>
  `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const day = (iso: string): string => iso.slice(0, 10);
export const fixed = (value: number): string => value.toFixed(3);
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : many}`;
/** Of two digits or more, in thousands and millions: for axes. */
export const short = (value: number): string =>
  value >= 1e6
    ? `${Number((value / 1e6).toPrecision(2))} m`
    : value >= 1e4
      ? `${Math.round(value / 1e3)} k`
      : value >= 20
        ? whole(value)
        : `${Number(value.toPrecision(2))}`;
/** A part of all with its 95 % interval. */
export const within = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${percent(low)} to ${percent(high)}`;
