import { attempt } from '@homebody/core';

/**
 * The absolute address when it may be linked to or loaded as an image, else `undefined`. Only http and
 * https, relative addresses resolved against `base`. Other hosts are allowed, written `https://cdn/` or
 * `//cdn/`, since shops keep their images there. Backslashes and control characters are refused, because
 * readers of addresses disagree about them; what is returned is what was checked.
 */
export const safeUrl = (address: string, base: string): string | undefined => {
  // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
  if (!address || /[\0-\x1f\\]/.test(address)) return undefined;
  const href = attempt(() => new URL(address, base).href) ?? '';
  return /^https?:/.test(href) ? href : undefined;
};
