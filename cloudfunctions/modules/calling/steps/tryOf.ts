import { defined } from '../../../../domain/defined';
import { afterTry } from '../../../../domain/followups/followUps';
import { caseOfCall } from '../../../../domain/followups/heard';
import { endsOf, findsNumberWrong } from '../../../../domain/followups/outcomes';
import { normalisePhone } from '../../../../domain/people/phone';
import { asksAsForm } from '../../../../domain/surveys/once';
import { dateOf } from '../../../../domain/time/time';
import { whatIsSaid } from '../../../../domain/voices/voices';
import { texts } from '../../../../texts';
import type { recordFollowUp } from '../../../../types/calling/recordFollowUp';
import type { CheckedInputOf } from '../../../../types/contract';
import type { Policy } from '../../../../types/policy/policy';
import { type MissedReason, missedReasons } from '../../../../types/voices/names';
import { seal } from '../../../cloud/seal';
import type { StaffCall } from '../../access';
import {
  answersInWords,
  type FollowUp,
  followedOf,
  type Recorded,
  sealSaid,
  sealWorry,
  worryIn,
  wrongPhoneKey,
} from '../../followups';
import { phoneKey } from '../../people';

type Input = CheckedInputOf<typeof recordFollowUp>;
export type CallRecord = Input['record'];

/** What one try changes in the follow-up as it was read (R15). */
export function tryOf(
  { requestId, record }: Input,
  newPhone: string,
  read: FollowUp,
  policy: Policy,
  { caller, now }: StaffCall,
): Recorded {
  const { outcome, way, satisfaction, course, nextCallOn, refusalReason: reason } = record;
  const today = dateOf(now);
  const ratings = Object.keys(record.ratings).length ? record.ratings : undefined;
  const standing = afterTry(read, outcome, today, policy.followUp.tries);
  const { state, nextOn, dueOn, triedOn, closedBecause } = standing;
  const person = followedOf(read);
  const said = saidIn(record);
  const other = newPhone !== '' && newPhone !== person.phone;
  const over = closedBecause && endsOf(closedBecause);
  const refusalReason = closedBecause === 'declined' ? (reason ?? 'unsaid') : reason;
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
      ...defined({ satisfaction, ratings, newPhone: other ? true : undefined }),
      ...defined({ course, nextCallOn, refusalReason }),
    },
    ...defined({
      satisfaction,
      ratings,
      course,
      refusalReason,
      whyMissed: whyMissed(record.answers.whyMissed),
      person: other
        ? { sealed: seal({ ...person, phone: newPhone }, read._id), key: phoneKey(newPhone) }
        : undefined,
      wrongPhone: foundWrong(record, person.phone),
      worry: record.worry ? worryWith(read, record.worry, caller.account, now) : undefined,
    }),
    owes: Boolean(
      caseOfCall({ ...said, satisfaction, ratings }) ||
        said.praise ||
        said.suggestion ||
        (read.dischargeId && asksAsForm({ satisfaction, ratings })) ||
        course === 'recovered' ||
        nextCallOn ||
        other ||
        over,
    ),
  };
}

/** What was said, in words; a suggestion that says nothing is none. */
function saidIn({ answers, note, did, complaint, noDoctorBecause }: CallRecord) {
  const suggestion = whatIsSaid(answers.suggestion, texts.voices.nothings) || undefined;
  return {
    answers: answersInWords(answers),
    note,
    did,
    ...defined({ complaint, praise: answers.praise || undefined, suggestion }),
    ...defined({ noDoctorBecause: noDoctorBecause || undefined }),
  };
}

/** The number that the try found to be wrong. */
function foundWrong({ outcome, way, dialled }: CallRecord, phone: string): string | undefined {
  const number = normalisePhone(dialled) || phone;
  return findsNumberWrong(outcome) && way === 'phone' && number ? wrongPhoneKey(number) : undefined;
}

/** Why the patient did not come, by the answer that was tapped; one in other words is another reason. */
function whyMissed(answer: string | undefined): MissedReason | undefined {
  if (!answer) return undefined;
  const { missedReasons: words } = texts.voices;
  return missedReasons.find(reason => words[reason] === answer) ?? 'otherwise';
}

/** What worries the patient now, after what worried them before and was not answered. */
function worryWith(read: FollowUp, text: string, by: string, now: number) {
  const before = read.worry && !read.worry.answer ? worryIn(read._id, read.worry.sealed) : '';
  const whole = [before, text].filter(Boolean).join('\n');
  return { at: now, by, sealed: sealWorry(whole, read._id), told: 0, tellAt: now };
}
