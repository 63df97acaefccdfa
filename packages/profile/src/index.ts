export { affinitiesOf, affinityOf } from './affinities-of.ts';
export { correct, correctionKey, correctionOf } from './correct.ts';
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
