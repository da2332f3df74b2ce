import { heldNow, hourAfterMiss, hourAnswered } from '../../../../domain/calling/desk';
import { asksAsForm } from '../../../../domain/calling/once';
import { endsOf, findsNumberWrong } from '../../../../domain/calling/outcomes';
import { defined } from '../../../../domain/defined';
import { afterTry } from '../../../../domain/followups/followUps';
import { caseOfCall } from '../../../../domain/followups/heard';
import { normalisePhone } from '../../../../domain/people/phone';
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
  type RecordedTry,
  sealSaid,
  sealWorry,
  worryIn,
  wrongPhoneKey,
} from '../../followups';
import { phoneKey } from '../../people';
import { surveyIdOf } from '../../surveys';

type Input = CheckedInputOf<typeof recordFollowUp>;
export type CallRecord = Input['record'];

type Asked = Parameters<typeof answersInWords>[1][number];

/** The changes of a follow-up by one try (R15). */
export function tryOf(
  { requestId, record }: Input,
  { newPhone, questions, from }: { newPhone: string; questions: readonly Asked[]; from: string },
  read: FollowUp,
  policy: Policy,
  { caller, now }: StaffCall,
): RecordedTry {
  const { outcome, way, satisfaction, course, nextCallOn, refusalReason: reason } = record;
  const today = dateOf(now);
  const ratings = Object.keys(record.ratings).length ? record.ratings : undefined;
  const standing = afterTry(read, outcome, today, policy.followUp.tries);
  const { state, nextOn, dueOn, triedOn, closedBecause } = standing;
  const person = followedOf(read);
  const other = newPhone !== '' && newPhone !== person.phone;
  const said = { ...saidIn(record, questions), ...writtenOver(read, record, other) };
  const wrongPhone = foundWrong(record, person.phone);
  const over = closedBecause && endsOf(closedBecause);
  const goesOn =
    course === 'recovered' ||
    nextCallOn !== undefined ||
    (state === 'reached' && hourAnswered(now, requestId) !== undefined);
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
      from,
      way,
      outcome,
      said: sealSaid(said, read._id, requestId),
      ...defined({ satisfaction, ratings, newPhone: other ? true : undefined }),
      ...defined({ course, nextCallOn, refusalReason, wrongPhone }),
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
      wrongPhone,
      worry: record.worry ? worryWith(read, record.worry, caller.account, now) : undefined,
    }),
    owes: isHeard(said, { satisfaction, ratings }, read) || Boolean(other || over) || goesOn,
    hour: state === 'open' ? hourAfterMiss(read.hour, now) : read.hour,
    // An assigned call stays assigned for the next try; a taken one becomes free.
    holder: state === 'open' ? given(read, now) : undefined,
  };
}

/** Whether the record may open a case, contains praise or a suggestion, or replaces a survey. */
const isHeard = (
  said: ReturnType<typeof saidIn>,
  content: Pick<RecordedTry, 'satisfaction' | 'ratings'>,
  read: FollowUp,
): boolean =>
  caseOfCall({ ...said, ...content }) !== undefined ||
  Boolean(said.praise || said.suggestion || (surveyIdOf(read) && asksAsForm(content)));

const given = ({ holder }: FollowUp, now: number) => {
  const held = heldNow(holder, now);
  return held?.until === undefined ? held : undefined;
};

/** The patient's words; a suggestion without content is left out. */
function saidIn(
  { answers, note, did, complaint, noDoctorBecause }: CallRecord,
  questions: readonly Asked[],
) {
  const suggestion = whatIsSaid(answers.suggestion, texts.voices.nothings) || undefined;
  return {
    answers: answersInWords(answers, questions),
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

/**
 * Why the patient did not come, by the tapped answer; an answer in other words counts as another
 * reason.
 */
function whyMissed(answer: string | undefined): MissedReason | undefined {
  if (!answer) return undefined;
  const { missedReasons: words } = texts.voices;
  return missedReasons.find(reason => words[reason] === answer) ?? 'otherwise';
}

/**
 * The values that the try overwrites, so that it can be taken back; undefined if there are none.
 */
function writtenOver(read: FollowUp, { worry }: CallRecord, otherPhone: boolean) {
  const before = defined({
    phone: otherPhone ? followedOf(read).phone : undefined,
    worry: worry ? worryBefore(read) : undefined,
  });
  return Object.keys(before).length ? { before } : {};
}

/** An unanswered worry as it was before the try adds to it. */
function worryBefore({ _id, worry }: FollowUp) {
  if (!worry || worry.answer) return undefined;
  const { sealed, answer: _, ...rest } = worry;
  return { ...rest, text: worryIn(_id, sealed) };
}

/** The worry after the try: the new words after those that were not answered yet. */
function worryWith(read: FollowUp, text: string, by: string, now: number) {
  const before = read.worry && !read.worry.answer ? worryIn(read._id, read.worry.sealed) : '';
  const whole = [before, text].filter(Boolean).join('\n');
  return { at: now, by, sealed: sealWorry(whole, read._id), told: 0, tellAt: now };
}
