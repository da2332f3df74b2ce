import * as z from 'zod';
import { answersOf } from '../answers';
import { caseKind } from '../cases/cases';
import { followUpOutcome, followUpWay } from '../followups/followUps';
import { localDate } from '../moment';
import { satisfaction } from '../surveys';
import { noteOf, textOf } from '../text';
import { aspects } from '../voices/names';
import { courses, refusalReasons } from './reasons';

/** The draft of a call, and the record of a finished one. */
export const followUpRecord = z.strictObject({
  way: followUpWay.default('phone'),
  outcome: followUpOutcome.optional(),
  /** By question id; missing: not asked. */
  answers: answersOf(60, textOf({ min: 0, max: 300 })).default({}),
  note: noteOf(500),
  did: noteOf(300),
  satisfaction: satisfaction.optional(),
  /** The satisfaction with each aspect (R14). */
  ratings: z.partialRecord(z.enum(aspects), satisfaction).default({}),
  /** A medical worry in the patient's words, for the doctor to answer. */
  worry: noteOf(500),
  /**
   * Why no doctor is asked, although an answer says that one should be; an alternative to the words
   * of a worry.
   */
  noDoctorBecause: noteOf(200),
  /** Whether the patient has recovered, and the day of the next call by condition. */
  course: z.enum(courses).optional(),
  nextCallOn: localDate.optional(),
  /** Why the patient does not want to be called. */
  refusalReason: z.enum(refusalReasons).optional(),
  /** A complaint, which becomes a case (R16). */
  complaint: z.strictObject({ kind: caseKind, text: textOf({ min: 2, max: 500 }) }).optional(),
  /** The number that was called; empty: the person's first one. */
  dialled: noteOf(30),
  /** A corrected number. */
  newPhone: noteOf(30),
});
export type FollowUpRecord = z.output<typeof followUpRecord>;
