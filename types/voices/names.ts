/** The aspects of a visit or a stay that are rated, in surveys and in calls (R14). */
export const aspects = [
  'attitude',
  'skill',
  'treatment',
  'environment',
  'facilities',
  'fees',
] as const;
export type Aspect = (typeof aspects)[number];

/** Praise of staff, or a suggestion (R14). */
export const voiceKinds = ['praise', 'suggestion'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/**
 * The states of a voice. Praise: `new` until it is known for whom it is, then `matched`. A
 * suggestion: `new`, `sent` to a department, `answered`; `asCase` if the patient is only basically
 * satisfied, so that it is a case (R16). Both may be put `aside` with a reason.
 */
export const voiceStates = ['new', 'matched', 'sent', 'answered', 'asCase', 'aside'] as const;
export type VoiceState = (typeof voiceStates)[number];

/** Why a patient did not come to a booked visit (R15). */
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
