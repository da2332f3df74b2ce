import * as z from 'zod';
import { caseKind, caseState } from '../cases/cases';
import {
  followUpBy,
  followUpKind,
  followUpOutcome,
  followUpState,
  followUpWay,
  sex,
} from '../followups/followUps';
import { localDate, moment } from '../moment';
import { satisfaction } from '../surveys';
import { aspects } from '../voices/names';
import { bestHourView, callHolderView } from './desk';
import { courses, refusalReasons } from './reasons';

/**
 * One row of a list of follow-ups. The name is in full, since callers say it; the phone is shown
 * when one is opened.
 */
export const followUpRow = z.object({
  followUpId: z.string(),
  kind: followUpKind,
  by: followUpBy,
  state: followUpState,
  /** The day by which it has to be done. */
  dueOn: localDate,
  /** The day from which it is to be called: for the next or first try. */
  nextOn: localDate,
  /** The day of the visit or discharge. */
  date: localDate,
  department: z.string(),
  name: z.string(),
  sex: sex.optional(),
  /** Age in whole years today, if the birth date is known. */
  age: z.int().optional(),
  /** The number of days with a try, and the maximum. */
  tries: z.int(),
  triesMost: z.int(),
  lastOutcome: followUpOutcome.optional(),
  /** It has a saved draft. */
  draft: z.boolean(),
  /** A worry waits for the doctor's answer. */
  worryOpen: z.boolean(),
  /** For a home visit: who goes. */
  visitors: z.string().optional(),
  hour: bestHourView.optional(),
  holder: callHolderView.optional(),
});
export type FollowUpRow = z.output<typeof followUpRow>;

/** A question and its answer, in the words of that time. */
const askedAnswered = z.object({ ask: z.string(), answer: z.string() });

/** One try: who, when, through which channel, what was said and done (R15). */
const attemptView = z.object({
  at: moment,
  by: z.string(),
  /** The department or office they called from. */
  from: z.string().optional(),
  way: followUpWay,
  outcome: followUpOutcome,
  answers: z.array(askedAnswered),
  note: z.string(),
  /** What was done, and its result. */
  did: z.string(),
  satisfaction: satisfaction.optional(),
  ratings: z.partialRecord(z.enum(aspects), satisfaction).optional(),
  noDoctorBecause: z.string().optional(),
  course: z.enum(courses).optional(),
  nextCallOn: localDate.optional(),
  refusalReason: z.enum(refusalReasons).optional(),
  /** The case that it opened. */
  caseId: z.string().optional(),
});
export type AttemptView = z.output<typeof attemptView>;

/** A medical worry handed to the doctor: the patient's words, and the doctor's answer. */
export const worryView = z.object({
  followUpId: z.string(),
  at: moment,
  /** Who recorded it. */
  by: z.string(),
  department: z.string(),
  worry: z.string(),
  answer: z.object({ at: moment, by: z.string(), text: z.string() }).optional(),
});
export type WorryView = z.output<typeof worryView>;

/** A question to ask, by its id in `followUpQuestions`. */
export const questionView = z.object({
  id: z.string(),
  ask: z.string(),
  /** Answers to tap; empty: free text. */
  options: z.array(z.string()),
  /** The options that a doctor has to see. */
  worrying: z.array(z.string()),
});
export type QuestionView = z.output<typeof questionView>;

/** One follow-up in short: a round of a stay, or an earlier call. */
export const roundView = z.object({
  followUpId: z.string(),
  kind: followUpKind,
  by: followUpBy,
  state: followUpState,
  date: localDate,
  dueOn: localDate,
  nextOn: localDate,
  department: z.string(),
  closedBecause: followUpOutcome.optional(),
  /**
   * This follow-up recorded that the person never wants to be called, and it was not taken back.
   */
  neverCall: z.boolean(),
  attempts: z.array(attemptView),
  worry: worryView.optional(),
});
export type RoundView = z.output<typeof roundView>;

/** A planned home visit: who goes, why, and where, if that was written down (R15). */
export const homeVisitView = z.object({ who: z.string(), text: z.string(), address: z.string() });
export type HomeVisitView = z.output<typeof homeVisitView>;

/** A case of the person, in short (R16). */
export const caseInShort = z.object({
  caseId: z.string(),
  kind: caseKind,
  state: caseState,
  openedAt: moment,
  department: z.string(),
});
export type CaseInShort = z.output<typeof caseInShort>;

/** The person to call: with full numbers, and the document masked (R20). */
export const followedPerson = z.object({
  name: z.string(),
  sex: sex.optional(),
  age: z.int().optional(),
  documentMasked: z.string().optional(),
  /** The document's number is registered with another name: staff should check (R1). */
  numberOfAnother: z.literal(true).optional(),
  /** Numbers to call, the best first; `wrong`: found to be wrong. */
  phones: z.array(z.object({ phone: z.string(), wrong: z.boolean() })),
});
export type FollowedPerson = z.output<typeof followedPerson>;
