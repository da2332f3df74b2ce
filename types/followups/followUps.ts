import * as z from 'zod';
import { bestHourView, callHolderView } from '../calling/desk';
import { courses, refusalReasons } from '../calling/reasons';
import { caseKind, caseState } from '../cases/cases';
import { localDate, moment } from '../moment';
import { satisfaction } from '../surveys';
import { aspects } from '../voices/names';

/** Why somebody is asked how they are (R15): the kind of patient, and the round for patients who were on a ward. */
export const followUpKinds = [
  'outpatientSeen',
  'outpatientMissed',
  'dischargeDay',
  'discharge1',
  'discharge2',
  'discharge3',
  'healthCheck',
  'referred',
  'returnMissed',
  'careWorry',
  'caseAgain',
  'byCondition',
  'homeVisit',
  'sampled',
] as const;
export const followUpKind = z.enum(followUpKinds);
export type FollowUpKind = z.output<typeof followUpKind>;

/** Whose work a follow-up is. */
export const followUpBys = [
  'department',
  'attendingDoctor',
  'nurse',
  'serviceCentre',
  'healthCheckCentre',
  'followUpOffice',
] as const;
export const followUpBy = z.enum(followUpBys);
export type FollowUpBy = z.output<typeof followUpBy>;

export const followUpWays = [
  'phone',
  'message',
  'online',
  'letter',
  'onSite',
  'homeVisit',
] as const;
export const followUpWay = z.enum(followUpWays);
export type FollowUpWay = z.output<typeof followUpWay>;

/** What came of one try (R15). */
export const followUpOutcomes = [
  'reached',
  'noAnswer',
  'busy',
  'wrongNumber',
  'noSuchNumber',
  'notUnderstood',
  'declined',
  'neverCall',
  'movedHospital',
  'readmitted',
  'died',
] as const;
export const followUpOutcome = z.enum(followUpOutcomes);
export type FollowUpOutcome = z.output<typeof followUpOutcome>;

/**
 * Where a follow-up stands on a day; exactly one of these. `planned`: not yet to be called; `due`: may be called, nobody
 * tried; `overdue`: the due day is over and nobody tried; `retry`: tried, not reached, to be tried again; `reached`: done;
 * `closed`: done with without the patient having been reached, for the reason of its last outcome.
 */
const followUpStates = ['planned', 'due', 'overdue', 'retry', 'reached', 'closed'] as const;
export const followUpState = z.enum(followUpStates);
export type FollowUpState = z.output<typeof followUpState>;

export const sexes = ['male', 'female'] as const;
export const sex = z.enum(sexes);
export type Sex = z.output<typeof sex>;

/** One line of a list of follow-ups. The name is whole, as it is called out; the phone is seen when one is opened. */
export const followUpRow = z.object({
  followUpId: z.string(),
  kind: followUpKind,
  by: followUpBy,
  state: followUpState,
  /** To be done by then. */
  dueOn: localDate,
  /** To be called from then on: the next try, or the first. */
  nextOn: localDate,
  /** Day of the visit or of leaving. */
  date: localDate,
  department: z.string(),
  name: z.string(),
  sex: sex.optional(),
  /** Whole years today, where the birth date is known. */
  age: z.int().optional(),
  /** Days on which somebody tried, of how many. */
  tries: z.int(),
  triesMost: z.int(),
  lastOutcome: followUpOutcome.optional(),
  /** Somebody began to write and did not finish. */
  draft: z.boolean(),
  /** A worry is with the doctor and not answered yet. */
  worryOpen: z.boolean(),
  /** Of a home visit: who goes. */
  visitors: z.string().optional(),
  hour: bestHourView.optional(),
  holder: callHolderView.optional(),
});
export type FollowUpRow = z.output<typeof followUpRow>;

/** What was asked and what was answered, in words as they were then. */
const askedAnswered = z.object({ ask: z.string(), answer: z.string() });

/** One try: who, when, which way, what was said, what was done (R15). */
const attemptView = z.object({
  at: moment,
  by: z.string(),
  way: followUpWay,
  outcome: followUpOutcome,
  answers: z.array(askedAnswered),
  note: z.string(),
  /** What was done and came of it. */
  did: z.string(),
  satisfaction: satisfaction.optional(),
  ratings: z.partialRecord(z.enum(aspects), satisfaction).optional(),
  noDoctorBecause: z.string().optional(),
  course: z.enum(courses).optional(),
  nextCallOn: localDate.optional(),
  refusalReason: z.enum(refusalReasons).optional(),
  /** The case that was opened from it. */
  caseId: z.string().optional(),
});
export type AttemptView = z.output<typeof attemptView>;

/** A medical worry handed to the doctor: what the patient said, and what the doctor told them. */
export const worryView = z.object({
  followUpId: z.string(),
  at: moment,
  /** Who wrote it down. */
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
  /** Answers to tap; none: a line to write. */
  options: z.array(z.string()),
  /** Which of the options say that a doctor has to be asked. */
  worrying: z.array(z.string()),
});
export type QuestionView = z.output<typeof questionView>;

/** One follow-up of a person, in short: a round of the file, or what was said the last time. */
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
  /** Nobody may call this person any more, since this follow-up said so; until it is taken back. */
  neverCall: z.boolean(),
  attempts: z.array(attemptView),
  worry: worryView.optional(),
});
export type RoundView = z.output<typeof roundView>;

/** A stay on a ward, as the hospital's system tells it. */
export const dischargeView = z.object({
  dischargeId: z.string(),
  department: z.string(),
  diagnosis: z.string(),
  admittedOn: localDate.optional(),
  dischargedOn: localDate,
  result: z.enum(['cured', 'better', 'unchanged', 'transferred', 'left', 'died', 'other']),
});
export type DischargeView = z.output<typeof dischargeView>;

/** What the ward's form says besides, as far as it is known: who treated the patient, and who can be asked (R15). */
export const wardView = z.object({
  bed: z.string().optional(),
  doctor: z.string().optional(),
  nurse: z.string().optional(),
  contact: z.string().optional(),
  /** What the contact is to the patient. */
  relation: z.string().optional(),
  contactPhone: z.string().optional(),
  address: z.string().optional(),
  workplace: z.string().optional(),
});
export type WardView = z.output<typeof wardView>;

/** A home visit as it was planned: who goes, what for, and where to, as far as that was written down (R15). */
export const homeVisitView = z.object({ who: z.string(), text: z.string(), address: z.string() });
export type HomeVisitView = z.output<typeof homeVisitView>;

/** A case of the person's, in short (R16). */
export const caseInShort = z.object({
  caseId: z.string(),
  kind: caseKind,
  state: caseState,
  openedAt: moment,
  department: z.string(),
});
export type CaseInShort = z.output<typeof caseInShort>;

/** Whom to ask: the number to dial is whole, the document masked (R20). */
export const followedPerson = z.object({
  name: z.string(),
  sex: sex.optional(),
  age: z.int().optional(),
  documentMasked: z.string().optional(),
  /** The document's number is registered under another name: somebody should look (R1). */
  numberOfAnother: z.literal(true).optional(),
  /** Numbers to dial, the best first; `wrong`: somebody found it so. */
  phones: z.array(z.object({ phone: z.string(), wrong: z.boolean() })),
});
export type FollowedPerson = z.output<typeof followedPerson>;
