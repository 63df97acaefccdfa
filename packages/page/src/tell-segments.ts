/** What the event `homebody-segments` carries in its `detail`. */
export interface SegmentsChange {
  readonly segments: readonly string[];
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/**
 * Tells the page that the visitor is in other segments than before, by the event `homebody-segments` on `<html>`. Only a page that
 * has asked for segments by `<html data-homebody-segments>` is told: every script of a page hears its events.
 */
export const tellSegments = (
  { documentElement }: Document,
  before: readonly string[] = [],
  segments: readonly string[] = [],
): void => {
  if (!documentElement.hasAttribute('data-homebody-segments')) return;
  const without = (these: readonly string[], those: readonly string[]): readonly string[] =>
    these.filter((id) => !those.includes(id));
  const detail: SegmentsChange = {
    segments,
    entered: without(segments, before),
    left: without(before, segments),
  };
  if (detail.entered.length + detail.left.length > 0)
    documentElement.dispatchEvent(new CustomEvent('homebody-segments', { bubbles: true, detail }));
};
