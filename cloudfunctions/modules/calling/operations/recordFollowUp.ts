import {
  callsFrom,
  departmentsRead,
  worksOnAllFollowUps,
} from '../../../../domain/access/followUps';
import { holds } from '../../../../domain/access/member';
import { conditionProblems } from '../../../../domain/calling/condition';
import { heldByOther, undoUntil } from '../../../../domain/calling/desk';
import { asksAsForm } from '../../../../domain/calling/once';
import { fieldsThatDoNotFit } from '../../../../domain/calling/outcomes';
import { defined } from '../../../../domain/defined';
import { checkPhone, normalisePhone } from '../../../../domain/people/phone';
import { dateOf, type LocalDate } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, type FieldProblem, refused } from '../../../../types/answer';
import { recordFollowUp as contract } from '../../../../types/calling/recordFollowUp';
import type { Policy } from '../../../../types/policy/policy';
import { type Staff, type StaffCall, staffOperation } from '../../access';
import {
  type FollowUp,
  followUpReachOf,
  followUpRow,
  followUpStore,
  namesIn,
  roundView,
  whoHolds,
  workedOn,
} from '../../followups';
import { policyAt } from '../../policy';
import { answeredBefore } from '../../surveys';
import { rosterStore } from '../../timetable';
import { questionsAnswered } from '../steps/questionsAnswered';
import { settleCall } from '../steps/settleCall';
import { type CallRecord, tryOf } from '../steps/tryOf';

/** The roles that call for the whole hospital; a member with several calls as the first of them. */
const callers = ['followUpOffice', 'healthCheckCentre', 'desk'] as const;

/**
 * One write records the try. Its effects on other records are owed by that write, and follow at
 * once.
 */
export const recordFollowUp = staffOperation(contract, async (input, call) => {
  const { requestId, followUpId, record } = input;
  const newPhone = normalisePhone(record.newPhone);
  const questions = await questionsAnswered(record.answers);
  const fields = problemsOf(record, questions, newPhone, dateOf(call.now));
  if (fields.length > 0) return refused('INPUT_INVALID', { fields });
  const policy = await policyAt(call.now);
  for (let attempt = 1; attempt <= 5; attempt++) {
    const read = await workedOn(call.caller.staff, followUpId);
    if (!read) return refused('FOLLOW_UP_UNKNOWN', {});
    if (read.attempts.some(({ id }) => id === requestId))
      return done(await answered(read, requestId, policy, call));
    if (read.undone?.some(({ id }) => id === requestId)) return refused('FOLLOW_UP_UNDONE', {});
    if (!read.open) return refused('FOLLOW_UP_OVER', {});
    const again = asksAsForm(record) && (await answeredBefore(read));
    if (again) return refused('INPUT_INVALID', { fields: askedAgain(record) });
    const other = heldByOther(read.holder, call.caller.account, call.now);
    if (other) return refused('FOLLOW_UP_HELD', await whoHolds(other));
    const from = await officeOf(call.caller.staff, read.department.name);
    const recorded = await followUpStore.record(
      read,
      tryOf(input, { newPhone, questions, from }, read, policy, call),
    );
    if (recorded) return done(await answered(recorded, requestId, policy, call));
  }
  return refused('BUSY', {});
});

/**
 * The name of the department or office from which a member calls a patient of a department (R15).
 */
async function officeOf(staff: Staff, department: string): Promise<string> {
  const roster = worksOnAllFollowUps(staff) ? undefined : await rosterStore.current();
  const [role = 'followUpOffice'] = callers.filter(each => holds(staff, each));
  return callsFrom(staff, roster, department) ?? texts.roles[role];
}

type Answered = Awaited<ReturnType<typeof questionsAnswered>>;

/**
 * The problems of a record: fields that do not fit its outcome or its answers (R15), or an invalid
 * phone number.
 */
function problemsOf(
  record: CallRecord,
  questions: Answered,
  newPhone: string,
  today: LocalDate,
): FieldProblem[] {
  const { outcome } = record;
  const problem = newPhone && checkPhone(newPhone);
  const unfit = fieldsThatDoNotFit(outcome, record);
  return [
    ...unfit.map(field => ({
      path: `record.${field}`,
      message: texts.fields.notWithOutcome(texts.followUps.outcomes[outcome]),
    })),
    ...conditionProblems(questions, record, today)
      .filter(({ field }) => !unfit.includes(field))
      .map(({ field, problem: code }) => ({
        path: `record.${field}`,
        message: texts.followUps.conditionProblems[code],
      })),
    ...(problem && !unfit.includes('newPhone')
      ? [{ path: 'record.newPhone', message: texts.identity[problem] }]
      : []),
  ];
}

/**
 * The fields that the patient has already answered in the survey of the stay or the visit (R14).
 */
const askedAgain = ({ satisfaction }: CallRecord): FieldProblem[] => [
  {
    path: satisfaction ? 'record.satisfaction' : 'record.ratings',
    message: texts.surveys.answeredInForm,
  },
];

async function answered(followUp: FollowUp, requestId: string, policy: Policy, call: StaffCall) {
  const { now } = call;
  const settled = followUp.owes ? await settleCall(followUp, now) : followUp;
  const names = await namesIn([settled]);
  const attempt = settled.attempts.find(({ id }) => id === requestId);
  const read = departmentsRead(await followUpReachOf(call.caller.staff));
  const ended = await followUpStore.countEndedBy(settled.personId, settled._id, read);
  return {
    value: {
      followUp: followUpRow(settled, policy, now),
      round: roundView(settled, names, now),
      ended,
      undoUntil: undoUntil(attempt?.at ?? now, policy.followUp),
      ...defined({ caseId: attempt?.caseId ? attempt.caseId : undefined }),
    },
    subjects: [settled._id, settled.personId],
    details: { ...defined({ outcome: attempt?.outcome }), ended },
  };
}
