export { affinitiesOf, affinityOf } from './affinities-of.ts';
export type { BehaviourFeature } from './behaviour/behaviour-feature.ts';
export { behaviourFeatures } from './behaviour/behaviour-features.ts';
export { behaviourRow } from './behaviour/behaviour-row.ts';
export { categoryCounts } from './behaviour/category-counts.ts';
export { isSensitiveField } from './behaviour/is-sensitive-field.ts';
export { mostPastEvents, pastOf } from './behaviour/past-of.ts';
export type { Past, PastAct, PastVisit } from './behaviour/past.ts';
export { type Moment, pastsAt } from './behaviour/pasts-at.ts';
export { type VisitRhythm, rhythmOf } from './behaviour/rhythm-of.ts';
export { type CorrectionKind, correct, correctionKey, correctionOf, correctionsOf } from './correct.ts';
export { type ProfileBuilder, createProfileBuilder, valuesOf } from './create-profile-builder.ts';
export { decayOf, halfLifeDays } from './decay.ts';
export { emptyProfile } from './empty-profile.ts';
export { dwellOf, strengthOf } from './event-strength.ts';
export { evidenceDays, forgetExpired } from './forget-expired.ts';
export { type Habits, habitsOf } from './habits-of.ts';
export { type ProfileInterest, interestsOf } from './interests-of.ts';
export { maxItems, maxValues } from './keep-within.ts';
export { learnEvent } from './learn-event.ts';
export { roughPriceBand } from './price-band.ts';
export {
  type Affinity,
  type AffinityKind,
  type ItemHistory,
  type Profile,
  type SessionContext,
  affinityKinds,
} from './profile.ts';
export { isSameSession } from './session-of.ts';
