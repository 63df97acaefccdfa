import { type Predictions, buyerFigures, predictors } from '@homebody/predictions';
import { type SegmentRule, type Segments, predictionsIn } from '@homebody/segments';

/** Every prediction that a rule can be about: those that come to a number. Which of them a pack has, the log decides. */
export const predictionNames: readonly string[] = [...predictors.map(({ name }) => name), ...buyerFigures];

/** Segments that speak of predictions which a pack does not have. `audiences` are named as predictions are. */
export const unforeseenIn = (
  segments: Segments,
  predictions: Predictions | undefined,
  audiences: readonly string[],
): readonly { readonly segment: string; readonly prediction: string }[] => {
  const known = new Set<string>([
    ...(predictions?.foresights ?? []).map(({ name }) => name),
    ...(predictions?.buyers ? buyerFigures : []),
    ...audiences,
  ]);
  return segments.flatMap(({ id, when }: { readonly id: string; readonly when: SegmentRule }) =>
    predictionsIn(when)
      .filter((name) => !known.has(name))
      .map((prediction) => ({ segment: id, prediction })),
  );
};
