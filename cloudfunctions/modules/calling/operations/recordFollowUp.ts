import { departmentsRead } from '../../../../domain/access/followUps';
import { defined } from '../../../../domain/defined';
import { afterTry } from '../../../../domain/followups/followUps';
import {
  endsOf,
  fieldsThatDoNotFit,
  findsNumberWrong,
} from '../../../../domain/followups/outcomes';
import { checkPhone, normalisePhone } from '../../../../domain/people/phone';
import { dateOf } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, type FieldProblem, refused } from '../../../../types/answer';
import { recordFollowUp as contract } from '../../../../types/calling/recordFollowUp';
import type { CheckedInputOf } from '../../../../types/contract';
import type { Policy } from '../../../../types/policy/policy';
import { seal } from '../../../cloud/seal';
import { type StaffCall, staffOperation } from '../../access';
import {
  answersInWords,
  type FollowUp,
  followedOf,
  followUpRow,
  followUpStore,
  namesIn,
  type Recorded,
  reachOf,
  roundView,
  sealSaid,
  sealWorry,
  settleFollowUp,
  workedOn,
  worryIn,
  wrongPhoneKey,
} from '../../followups';
import { phoneKey } from '../../people';
import { policyAt } from '../../policy';

type CallRecord = CheckedInputOf<typeof contract>['record'];

/** One write puts the try down; what follows from it for others is owed by that write, and done at once. */
export const recordFollowUp = staffOperation(contract, async (input, call) => {
  const { requestId, followUpId, record } = input;
  const newPhone = normalisePhone(record.newPhone);
  const fields = problemsOf(record, newPhone);
  if (fields.length > 0) return refused('INPUT_INVALID', { fields });
  const policy = await policyAt(call.now);
  for (let attempt = 1; attempt <= 5; attempt++) {
    const read = await workedOn(call.caller.staff, followUpId);
    if (!read) return refused('FOLLOW_UP_UNKNOWN', {});
    if (read.attempts.some(({ id }) => id === requestId))
      return done(await answered(read, requestId, policy, call));
    if (!read.open) return refused('FOLLOW_UP_OVER', {});
    const recorded = await followUpStore.record(read, tryOf(input, newPhone, read, policy, call));
    if (recorded) return done(await answered(recorded, requestId, policy, call));
  }
  return refused('BUSY', {});
});

/** What of a record does not go with its outcome (R15), or is no phone number. */
function problemsOf(record: CallRecord, newPhone: string): FieldProblem[] {
  const { outcome } = record;
  const problem = newPhone && checkPhone(newPhone);
  const unfit = fieldsThatDoNotFit(outcome, record);
  return [
    ...unfit.map(field => ({
      path: `record.${field}`,
      message: texts.fields.notWithOutcome(texts.followUps.outcomes[outcome]),
    })),
    ...(problem && !unfit.includes('newPhone')
      ? [{ path: 'record.newPhone', message: texts.identity[problem] }]
      : []),
  ];
}

function tryOf(
  { requestId, record }: CheckedInputOf<typeof contract>,
  newPhone: string,
  read: FollowUp,
  policy: Policy,
  { caller, now }: StaffCall,
): Recorded {
  const { outcome, way, note, did, complaint, satisfaction } = record;
  const today = dateOf(now);
  const { state, nextOn, dueOn, triedOn, closedBecause } = afterTry(
    read,
    outcome,
    today,
    policy.followUp.tries,
  );
  const person = followedOf(read);
  const dialled = normalisePhone(record.dialled) || person.phone;
  const found = findsNumberWrong(outcome);
  const said = {
    answers: answersInWords(record.answers),
    note,
    did,
    ...defined({ complaint }),
  };
  const other = newPhone && newPhone !== person.phone;
  const over = closedBecause && endsOf(closedBecause);
  return {
    state,
    nextOn,
    dueOn,
    triedOn,
    ...defined({ closedBecause }),
    attempt: {
      id: requestId,
      at: now,
      on: today,
      by: caller.account,
      way,
      outcome,
      said: sealSaid(said, read._id, requestId),
      ...defined({ satisfaction, newPhone: other ? true : undefined }),
    },
    ...defined({
      satisfaction,
      person: other
        ? {
            sealed: seal({ ...person, phone: newPhone }, read._id),
            key: phoneKey(newPhone),
          }
        : undefined,
      wrongPhone: found && way === 'phone' && dialled ? wrongPhoneKey(dialled) : undefined,
      worry: record.worry ? worryWith(read, record.worry, caller.account, now) : undefined,
    }),
    owes: Boolean(complaint || satisfaction === 'dissatisfied' || other || over),
  };
}

/** What worries the patient now, after what worried them before and was not answered. */
function worryWith(read: FollowUp, text: string, by: string, now: number) {
  const before = read.worry && !read.worry.answer ? worryIn(read._id, read.worry.sealed) : '';
  const whole = [before, text].filter(Boolean).join('\n');
  return { at: now, by, sealed: sealWorry(whole, read._id) };
}

async function answered(followUp: FollowUp, requestId: string, policy: Policy, call: StaffCall) {
  const { now } = call;
  const settled = followUp.owes ? await settleFollowUp(followUp, now) : followUp;
  const names = await namesIn([settled]);
  const attempt = settled.attempts.find(({ id }) => id === requestId);
  const read = departmentsRead(await reachOf(call.caller.staff));
  const ended = await followUpStore.countEndedBy(settled.personId, settled._id, read);
  return {
    value: {
      followUp: followUpRow(settled, policy, now),
      round: roundView(settled, names, now),
      ended,
      ...defined({ caseId: attempt?.caseId ? attempt.caseId : undefined }),
    },
    subjects: [settled._id, settled.personId],
    details: { ...defined({ outcome: attempt?.outcome }), ended },
  };
}
