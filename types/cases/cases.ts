import * as z from 'zod';
import { roles } from '../contract';
import { localDate, moment } from '../moment';
import { textOf } from '../text';

/** The kinds of cases (R16). */
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
 * The matter of a case: a complaint; a suggestion of a basically satisfied patient, which needs a
 * remedy as well; or a satisfied patient's request to be called. Only the first counts as a
 * complaint.
 */
const caseMatters = ['complaint', 'improvement', 'callBack'] as const;
const caseMatter = z.enum(caseMatters);
export type CaseMatter = z.output<typeof caseMatter>;

/** Where a case was made. */
const caseSource = z.enum(['survey', 'call', 'desk', 'patient']);
export type CaseSource = z.output<typeof caseSource>;

/**
 * The states of a case (R16): `open` (not assigned), `assigned`, `answered`, `remedied`,
 * `calledAgain` (not satisfied, so it continues), `closed` (the patient is satisfied, or the office
 * closed it with a reason).
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

/** The step that is due next, by `dueAt`: an answer, a remedy, calling again. */
const caseDue = z.enum(['answer', 'remedy', 'callAgain']);
export type CaseDue = z.output<typeof caseDue>;

export const callAgainOutcomes = ['satisfied', 'notSatisfied', 'notReached'] as const;
export const callAgainOutcome = z.enum(callAgainOutcomes);
export type CallAgainOutcome = z.output<typeof callAgainOutcome>;

/** All steps of a case; `surveyChanged`: the patient changed the answer in the survey. */
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

/** The actions that the office can take on a case: the buttons of its page. */
export const caseAction = z.enum(['assign', 'answer', 'remedy', 'callAgain', 'close']);
export type CaseAction = z.output<typeof caseAction>;

/** The length of texts in a case; they may have several lines. */
export const caseTextLength = { min: 2, max: 1000 };
export const caseText = textOf(caseTextLength);

/** The assignee of a case: a doctor by roster number; the desk of a department, or every desk. */
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
  /** The name of the doctor, or of the desk's department. */
  name: z.string().optional(),
});

/** A case in a list for staff, with the patient's name masked. */
export const caseRow = z.object({
  caseId: z.string(),
  matter: caseMatter,
  kind: caseKind,
  state: caseState,
  source: caseSource,
  /** `id` if the department is in the roster. */
  department: z.object({ id: z.string().optional(), name: z.string() }),
  /** Empty for an anonymous complaint. */
  patientName: z.string(),
  openedAt: moment,
  /** The next step and its deadline (exclusive); missing once the case is closed. */
  due: caseDue.optional(),
  dueAt: moment.optional(),
  overdue: z.boolean(),
  assigned: assigned.optional(),
  answeredAt: moment.optional(),
  closedAt: moment.optional(),
  closedBecause: z.enum(['satisfied', 'reason']).optional(),
});
export type CaseRow = z.output<typeof caseRow>;

/** One line of a case's history, oldest first; lines are only added. */
const caseEvent = z.object({
  at: moment,
  step: caseStep,
  /** The name of the member of staff; missing: the patient. */
  by: z.string().optional(),
  /** What was said or done, in their words. */
  text: z.string().optional(),
  outcome: callAgainOutcome.optional(),
  assigned: assigned.optional(),
  /** The kind, if this step corrected it. */
  kind: caseKind.optional(),
  /** For `surveyChanged`: the new satisfaction. */
  overall: z.enum(['satisfied', 'basic', 'dissatisfied']).optional(),
});
export type CaseEvent = z.output<typeof caseEvent>;

/** A full case, for the office and the assignee. Reading it is on the audit record. */
export const caseView = caseRow.extend({
  /** The complaint in the patient's words. */
  text: z.string(),
  /** In full for the office and the desk, since they call; masked for a doctor. */
  patientName: z.string(),
  patientId: z.string().optional(),
  /** The number to call; only for office and desk, if there is one. */
  phone: z.string().optional(),
  phoneMasked: z.string().optional(),
  appointmentId: z.string().optional(),
  visit: z.object({ date: localDate, doctor: z.string() }).optional(),
  /** The deadlines of the answer, the remedy and the call. */
  answerBy: moment,
  remedyBy: moment.optional(),
  callBy: moment.optional(),
  /** The actions that the caller may take now, by the state of the case and their rights. */
  can: z.array(caseAction),
  history: z.array(caseEvent),
});
export type CaseView = z.output<typeof caseView>;

/**
 * A case as the patient sees it: their own words, the hospital's answers, what comes next and when.
 */
export const ownCaseRow = z.object({
  caseId: z.string(),
  matter: caseMatter,
  kind: caseKind,
  state: caseState,
  department: z.string(),
  patient: z.object({ patientId: z.string(), name: z.string() }),
  visit: z.object({ date: localDate, doctor: z.string() }).optional(),
  openedAt: moment,
  /** The hospital's next step with its deadline (exclusive), and whether it is overdue. */
  due: caseDue.optional(),
  dueAt: moment.optional(),
  overdue: z.boolean(),
  answeredAt: moment.optional(),
  closedAt: moment.optional(),
});
export type OwnCaseRow = z.output<typeof ownCaseRow>;

export const ownCaseView = ownCaseRow.extend({
  text: z.string(),
  /**
   * The history, oldest first: answers, remedies, calls, the end; without what staff wrote to each
   * other.
   */
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
