export {
  type Affinity,
  type AffinityKind,
  type ItemHistory,
  type Profile,
  type SessionContext,
  affinityKinds,
} from './profile.ts';
