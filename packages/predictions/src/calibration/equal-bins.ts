import type { Outcomes } from './outcomes.ts';

/** People of about the same score. */
export interface ScoreBin {
  readonly meanScore: number;
  readonly count: number;
  readonly positives: number;
}

/**
 * People in bins of about the same size, by rising score: at most `most`, of at least `least` people each (the last takes the
 * rest). Those of one score stay together. No bin at all where there are too few people for one.
 */
export const equalBins = (
  { scores, happened }: Outcomes,
  { least, most }: { readonly least: number; readonly most: number },
): readonly ScoreBin[] => {
  const order = Array.from(scores, (_, at) => at).sort((a, b) => scores[a]! - scores[b]!);
  if (order.length < least) return [];
  const size = Math.max(least, Math.ceil(order.length / most));
  const bins: ScoreBin[] = [];
  for (let start = 0; start < order.length;) {
    let end = start + size;
    while (end < order.length && scores[order[end]!] === scores[order[end - 1]!]) end += 1;
    if (order.length - end < least) end = order.length;
    const part = order.slice(start, end);
    bins.push({
      meanScore: part.reduce((sum, at) => sum + scores[at]!, 0) / part.length,
      count: part.length,
      positives: part.reduce((sum, at) => sum + happened[at]!, 0),
    });
    start = end;
  }
  return bins;
};
