export { hoursFor } from './steps/hoursFor';
export { limitsAt } from './steps/limitsAt';
export {
  completePolicy,
  forgetPolicy,
  type PolicyVersion,
  policyAt,
  policyStore,
  takesEffectAfter,
  unchanged,
  versionAt,
  versionId,
} from './stores/policy';
export { policyVersions } from './views/policyVersions';
