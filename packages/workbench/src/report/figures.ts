/** Numbers as the report writes them. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
export const percent = (share: number): string =>
  `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const day = (iso: string): string => iso.slice(0, 10);
export const fixed = (value: number): string => value.toFixed(3);
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole(count)} ${count === 1 ? one : many}`;
