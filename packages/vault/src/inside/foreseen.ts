import type { AttributesOf, StoredEvent } from '@homebody/core';
import { type Predictions, type VisitorPrediction, asTold, predictionsOf } from '@homebody/predictions';
import { type Profile, pastOf } from '@homebody/profile';

/** What a pack says that the visitor will do, from what their events would have told its log; `undefined` where it says nothing. */
export const foreseen = (
  predictions: Predictions | undefined,
  {
    events,
    profile,
    attributesOf,
  }: {
    readonly events: readonly StoredEvent[];
    readonly profile: Profile;
    readonly attributesOf: AttributesOf;
  },
  now: number,
): readonly VisitorPrediction[] | undefined =>
  predictions &&
  predictionsOf(
    predictions,
    pastOf({ events: asTold(events, predictions.told, attributesOf), profile, now, attributesOf }),
  );
