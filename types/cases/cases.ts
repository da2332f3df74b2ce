import * as z from 'zod';
import { roles } from '../contract';
import { localDate, moment } from '../moment';
import { textOf } from '../text';

/** What a case is about (R16). */
export const caseKinds = [
  'conduct',
  'attitude',
  'skill',
  'treatment',
  'fees',
  'environment',
  'process',
  'other',
] as const;
export const caseKind = z.enum(caseKinds);
export type CaseKind = z.output<typeof caseKind>;

/**
 * A complaint; what a patient who is only basically satisfied suggests, which is remedied like one; or a content patient's wish to be
 * called. Only the first is counted as a complaint.
 */
const caseMatters = ['complaint', 'improvement', 'callBack'] as const;
const caseMatter = z.enum(caseMatters);
export type CaseMatter = z.output<typeof caseMatter>;

/** Where a case came up. */
const caseSource = z.enum(['survey', 'call', 'desk', 'patient']);
export type CaseSource = z.output<typeof caseSource>;

/**
 * Where a case stands (R16): `open` (nobody answers for it yet), `assigned`, `answered`, `remedied`, `calledAgain` (and not
 * satisfied: it goes on), `closed` (the patient is satisfied, or the office closed it with a reason).
 */
export const caseStates = [
  'open',
  'assigned',
  'answered',
  'remedied',
  'calledAgain',
  'closed',
] as const;
export const caseState = z.enum(caseStates);
export type CaseState = z.output<typeof caseState>;

/** What is due next, by `dueAt`: an answer, a remedy, calling again. */
const caseDue = z.enum(['answer', 'remedy', 'callAgain']);
export type CaseDue = z.output<typeof caseDue>;

export const callAgainOutcomes = ['satisfied', 'notSatisfied', 'notReached'] as const;
export const callAgainOutcome = z.enum(callAgainOutcomes);
export type CallAgainOutcome = z.output<typeof callAgainOutcome>;

/** Every step a case takes; `surveyChanged`: the patient changed the survey's answer afterwards. */
const caseStep = z.enum([
  'opened',
  'surveyChanged',
  'assigned',
  'answered',
  'remedied',
  'calledAgain',
  'notReached',
  'closed',
]);
export type CaseStep = z.output<typeof caseStep>;

/** What the office can do with a case as it stands: which buttons a page shows. */
export const caseAction = z.enum(['assign', 'answer', 'remedy', 'callAgain', 'close']);
export type CaseAction = z.output<typeof caseAction>;

/** What was said or done about a case: several lines are welcome. */
export const caseTextLength = { min: 2, max: 1000 };
export const caseText = textOf(caseTextLength);

/** Who answers for a case. A doctor by their number in the roster; a desk by its department, or every desk. */
export const caseAssignee = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('doctor'), doctorId: z.string().min(1).max(40) }),
  z.strictObject({ role: z.literal('desk'), departmentId: z.string().min(1).max(40).optional() }),
  z.strictObject({ role: z.literal('followUpOffice') }),
  z.strictObject({ role: z.literal('outpatientOffice') }),
]);
export type CaseAssignee = z.output<typeof caseAssignee>;

const assigned = z.object({
  role: z.enum(roles),
  doctorId: z.string().optional(),
  departmentId: z.string().optional(),
  /** The doctor's, or the department's of the desk. */
  name: z.string().optional(),
});

/** A case in the staff's list; the patient's name is masked. */
export const caseRow = z.object({
  caseId: z.string(),
  matter: caseMatter,
  kind: caseKind,
  state: caseState,
  source: caseSource,
  /** `id` where the department is one of the roster's. */
  department: z.object({ id: z.string().optional(), name: z.string() }),
  /** Empty where nobody said who they are. */
  patientName: z.string(),
  openedAt: moment,
  /** What is due and by when (up to, not including); none once it is closed. */
  due: caseDue.optional(),
  dueAt: moment.optional(),
  overdue: z.boolean(),
  assigned: assigned.optional(),
  answeredAt: moment.optional(),
  closedAt: moment.optional(),
  closedBecause: z.enum(['satisfied', 'reason']).optional(),
});
export type CaseRow = z.output<typeof caseRow>;

/** One line of a case's history, oldest first; lines are only ever added. */
const caseEvent = z.object({
  at: moment,
  step: caseStep,
  /** A member of staff's name; none: the patient. */
  by: z.string().optional(),
  /** What was said or done, in their words. */
  text: z.string().optional(),
  outcome: callAgainOutcome.optional(),
  assigned: assigned.optional(),
  /** Where the kind was put right by this step. */
  kind: caseKind.optional(),
  /** `surveyChanged`: how content they are now. */
  overall: z.enum(['satisfied', 'basic', 'dissatisfied']).optional(),
});
export type CaseEvent = z.output<typeof caseEvent>;

/** A case whole, as the office and whoever answers for it see it. Reading it is on the audit record. */
export const caseView = caseRow.extend({
  /** The complaint in the patient's words, as it came in. */
  text: z.string(),
  /** Whole for the office and the desk, since they call; masked for a doctor. */
  patientName: z.string(),
  patientId: z.string().optional(),
  /** To be dialled; for office and desk only, and only where there is one. */
  phone: z.string().optional(),
  phoneMasked: z.string().optional(),
  appointmentId: z.string().optional(),
  visit: z.object({ date: localDate, doctor: z.string() }).optional(),
  /** By when the answer, the remedy and the call were or are due. */
  answerBy: moment,
  remedyBy: moment.optional(),
  callBy: moment.optional(),
  /** What the caller may do now: by how the case stands and by who they are. */
  can: z.array(caseAction),
  history: z.array(caseEvent),
});
export type CaseView = z.output<typeof caseView>;

/** A case as the patient sees it: their own words, the hospital's answers, what comes next and when. */
export const ownCaseRow = z.object({
  caseId: z.string(),
  matter: caseMatter,
  kind: caseKind,
  state: caseState,
  department: z.string(),
  patient: z.object({ patientId: z.string(), name: z.string() }),
  visit: z.object({ date: localDate, doctor: z.string() }).optional(),
  openedAt: moment,
  /** By when (up to, not including) the hospital does what comes next, and whether it is late. */
  due: caseDue.optional(),
  dueAt: moment.optional(),
  overdue: z.boolean(),
  answeredAt: moment.optional(),
  closedAt: moment.optional(),
});
export type OwnCaseRow = z.output<typeof ownCaseRow>;

export const ownCaseView = ownCaseRow.extend({
  text: z.string(),
  /** What happened, oldest first: answers, remedies, calls, the end; nothing of what staff wrote to each other. */
  history: z.array(
    z.object({
      at: moment,
      step: z.enum(['answered', 'remedied', 'calledAgain', 'notReached', 'closed']),
      text: z.string().optional(),
      outcome: callAgainOutcome.optional(),
    }),
  ),
});
export type OwnCaseView = z.output<typeof ownCaseView>;
