/** Why somebody does not want to be called, now or ever again (R15). */
export const refusalReasons = [
  'recovered',
  'noTime',
  'disturbed',
  'distrust',
  'elsewhere',
  'unsaid',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** How a patient is on the way to being well: `recovered` ends the calls by condition, `goesOn` may have another. */
export const courses = ['recovered', 'goesOn'] as const;
export type Course = (typeof courses)[number];
