/** Why a patient does not want to be called, now or ever again (R15). */
export const refusalReasons = [
  'recovered',
  'noTime',
  'disturbed',
  'distrust',
  'elsewhere',
  'unsaid',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/**
 * The patient's progress: `recovered` ends the calls by condition; after `goesOn` there may be
 * another.
 */
export const courses = ['recovered', 'goesOn'] as const;
export type Course = (typeof courses)[number];
