/** The sides of a visit or a stay that are rated, in the survey and on the telephone alike (R14). */
export const aspects = [
  'attitude',
  'skill',
  'treatment',
  'environment',
  'facilities',
  'fees',
] as const;
export type Aspect = (typeof aspects)[number];

/** Somebody is praised, or something should become better (R14). */
export const voiceKinds = ['praise', 'suggestion'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/**
 * Where a voice stands. Praise: `new` until it is known whom it is for, then `matched`. A suggestion: `new`, `sent` to a department,
 * `answered`; `asCase` where the patient is only basically satisfied, so that it goes the way of a case (R16). Either may be put
 * `aside` with a reason.
 */
export const voiceStates = ['new', 'matched', 'sent', 'answered', 'asCase', 'aside'] as const;
export type VoiceState = (typeof voiceStates)[number];

/** Why a patient did not come to a visit that was booked (R15). */
export const missedReasons = [
  'forgot',
  'occupied',
  'recovered',
  'elsewhere',
  'cannotCancel',
  'far',
  'otherwise',
] as const;
export type MissedReason = (typeof missedReasons)[number];
