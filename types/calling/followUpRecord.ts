import * as z from 'zod';
import { answersOf } from '../answers';
import { caseKind } from '../cases/cases';
import { followUpOutcome, followUpWay } from '../followups/followUps';
import { localDate } from '../moment';
import { satisfaction } from '../surveys';
import { noteOf, textOf } from '../text';
import { aspects } from '../voices/names';
import { courses, refusalReasons } from './reasons';

/** What is put down in a call before it is finished, and what a finished call holds. */
export const followUpRecord = z.strictObject({
  way: followUpWay.default('phone'),
  outcome: followUpOutcome.optional(),
  /** By the question's id; left out: not asked. */
  answers: answersOf(60, textOf({ min: 0, max: 300 })).default({}),
  note: noteOf(500),
  did: noteOf(300),
  satisfaction: satisfaction.optional(),
  /** How content the patient is with each side of it (R14). */
  ratings: z.partialRecord(z.enum(aspects), satisfaction).default({}),
  /** A medical worry, in the patient's words, for the doctor to answer. */
  worry: noteOf(500),
  /** Why no doctor is asked, although an answer says that one should be; the worry's words are the other way. */
  noDoctorBecause: noteOf(200),
  /** Whether the patient has recovered, and the day of the next call by the patient's condition. */
  course: z.enum(courses).optional(),
  nextCallOn: localDate.optional(),
  /** Why somebody does not want to be called. */
  refusalReason: z.enum(refusalReasons).optional(),
  /** A complaint, to become a case (R16). */
  complaint: z.strictObject({ kind: caseKind, text: textOf({ min: 2, max: 500 }) }).optional(),
  /** The number that was dialled; none: the first of the person's. */
  dialled: noteOf(30),
  /** A better number that somebody gave. */
  newPhone: noteOf(30),
});
export type FollowUpRecord = z.output<typeof followUpRecord>;
