/**
 * Settles what of the page is for whom. An element with `data-homebody-if="segment:ID"` is hidden from everybody but the
 * segment, one with `data-homebody-if="!segment:ID"` from the segment alone. Give the first kind the attribute `hidden`, so
 * that it stays away where nothing of ours runs. `<html data-homebody-segments>` is given the segments' ids, for the selector
 * `[data-homebody-segments~="ID"]`.
 */
export const showForSegments = ({ documentElement }: Document, segments: readonly string[] = []): void => {
  const names = 'data-homebody-segments';
  if (documentElement.hasAttribute(names)) documentElement.setAttribute(names, segments.join(' '));
  for (const element of documentElement.querySelectorAll<HTMLElement>('[data-homebody-if]')) {
    const [, not, id] = /^(!?)segment:(.+)/.exec(element.getAttribute('data-homebody-if')!) ?? [];
    if (id) element.hidden = segments.includes(id) === !!not;
  }
};
