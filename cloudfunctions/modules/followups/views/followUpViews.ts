import { isOf } from '../../../../domain/access/followUps';
import { type CallHolder, heldNow } from '../../../../domain/calling/desk';
import { askOf } from '../../../../domain/calling/questions';
import { defined } from '../../../../domain/defined';
import { followUpStateOf } from '../../../../domain/followups/followUps';
import { ageOn } from '../../../../domain/people/age';
import type { OwnDocument } from '../../../../domain/people/document';
import { sightOfAll } from '../../../../domain/people/holding';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { CallHolderView } from '../../../../types/calling/desk';
import type {
  CaseInShort,
  FollowedPerson,
  FollowUpRow,
  RoundView,
  WorryView,
} from '../../../../types/calling/views';
import type { DischargeView } from '../../../../types/discharges/views';
import type { Policy } from '../../../../types/policy/policy';
import { keyedHash } from '../../../cloud/seal';
import { staffStore } from '../../access';
import { type Case, caseStore } from '../../cases';
import { goesBy, isNumberOfAnother, type Patient, patientStore, phoneOf } from '../../people';
import { dischargedOf } from '../steps/discharged';
import { saidIn, worryIn } from '../steps/sealedSaid';
import type { Discharge } from '../stores/discharges';
import { type Followed, type FollowUp, followedOf } from '../stores/followUps';

/** Names of staff by account. */
export type Names = Map<string, string>;

/** The names of everybody who worked on some follow-ups. */
export const namesIn = (followUps: FollowUp[]): Promise<Names> =>
  staffStore.names(
    followUps
      .flatMap(({ attempts, worry, draft, holder }) => [
        holder?.by,
        ...attempts.map(({ by }) => by),
        worry?.by,
        worry?.answer?.by,
        draft?.by,
      ])
      .filter(by => by !== undefined),
  );

const sexAndAge = (person: Pick<Followed, 'sex' | 'birthDate'>, now: Moment) => ({
  ...defined({
    sex: person.sex,
    age: person.birthDate ? ageOn(person.birthDate, dateOf(now)) : undefined,
  }),
});

/** One row of a list. */
export function followUpRow(followUp: FollowUp, policy: Policy, now: Moment): FollowUpRow {
  const person = followedOf(followUp);
  const { kind, by, dueOn, nextOn, date, department, lastOutcome, hour } = followUp;
  return {
    followUpId: followUp._id,
    kind,
    by,
    state: followUpStateOf(followUp, dateOf(now)),
    dueOn,
    nextOn,
    date,
    department: department.name,
    name: person.name,
    ...sexAndAge(person, now),
    tries: followUp.triedOn.length,
    triesMost: policy.followUp.tries,
    ...defined({ lastOutcome }),
    draft: followUp.draft !== undefined,
    worryOpen: followUp.worryOpen === true,
    ...defined({ visitors: person.homeVisit?.who }),
    ...defined({ hour: hour && { at: hour.at, why: hour.why } }),
  };
}

/** The holder of a call now, as an account sees it; undefined: nobody. */
export function holderOf(
  { holder }: Pick<FollowUp, 'holder'>,
  names: Names,
  account: string,
  now: Moment,
): CallHolderView | undefined {
  const held = heldNow(holder, now);
  if (!held) return undefined;
  const { by, until } = held;
  return { name: names.get(by) ?? '', mine: by === account, ...defined({ until }) };
}

/** The name of a call's holder, for another caller. */
export async function whoHolds({ by, until }: CallHolder): Promise<{ by: string; until?: Moment }> {
  const names = await staffStore.names([by]);
  return { by: names.get(by) ?? '', ...defined({ until }) };
}

/** A medical worry and what the doctor told the patient; undefined if there is none. */
export function worryOf({ _id, worry, department }: FollowUp, names: Names): WorryView | undefined {
  if (!worry) return undefined;
  const { answer } = worry;
  return {
    followUpId: _id,
    at: worry.at,
    by: names.get(worry.by) ?? '',
    department: department.name,
    worry: worryIn(_id, worry.sealed),
    ...defined({
      answer: answer && {
        at: answer.at,
        by: names.get(answer.by) ?? '',
        text: worryIn(_id, answer.sealed),
      },
    }),
  };
}

/** A follow-up with everything that was said in it. */
export function roundView(followUp: FollowUp, names: Names, now: Moment): RoundView {
  const { kind, by, date, dueOn, nextOn, department, closedBecause } = followUp;
  const worry = worryOf(followUp, names);
  return {
    followUpId: followUp._id,
    kind,
    by,
    state: followUpStateOf(followUp, dateOf(now)),
    date,
    dueOn,
    nextOn,
    department: department.name,
    ...defined({ closedBecause }),
    neverCall: followUp.neverCall === true,
    attempts: followUp.attempts.map(attempt => {
      const { answers, note, did, noDoctorBecause } = saidIn(followUp._id, attempt);
      const { course, nextCallOn, refusalReason, from } = attempt;
      const { at, way, outcome, satisfaction, ratings, caseId } = attempt;
      return {
        at,
        by: names.get(attempt.by) ?? '',
        way,
        outcome,
        answers,
        note,
        did,
        ...defined({ from, satisfaction, ratings, caseId }),
        ...defined({ noDoctorBecause, course, nextCallOn, refusalReason }),
      };
    }),
    ...defined({ worry }),
  };
}

/** Questions in today's wording with their answers; unknown ids are left out. */
export const answersInWords = (
  answers: Record<string, string>,
  questions: readonly { id: string; ask: string }[],
) =>
  Object.entries(answers).flatMap(([id, answer]) => {
    const ask = askOf(questions, id);
    return ask && answer ? [{ ask, answer }] : [];
  });

/** The keyed hash under which a wrong number is remembered. */
export const wrongPhoneKey = (phone: string): string => keyedHash('wrong phone', phone);

/**
 * The registered patient of a follow-up; undefined if the document is registered with another
 * name, so that it is another person's.
 */
export async function registered(
  patientId: string | undefined,
  name: string,
): Promise<Patient | undefined> {
  const patient = patientId ? await patientStore.get(patientId) : undefined;
  return patient && goesBy(patient, name) ? patient : undefined;
}

/**
 * Whether the document number of an unregistered person belongs to another registered person (R1):
 * for a stay as it is now, for a list's call as it was when it was imported.
 */
export async function numberOfAnother(
  name: string,
  { document, told }: { document?: OwnDocument | undefined; told?: true | undefined },
): Promise<true | undefined> {
  if (!document) return told;
  return (await isNumberOfAnother(name, document)) || undefined;
}

/**
 * The person to call, with numbers: that of the follow-up first, then those the patient's accounts
 * gave; wrong ones last.
 */
export function followedPerson(
  person: Followed,
  patient: Patient | undefined,
  wrongPhones: string[],
  now: Moment,
): FollowedPerson {
  // Another person's number contains that person's birth date: a newborn is not eighty.
  const { birthDate, ...unaged } = person;
  const whose = person.numberOfAnother ? unaged : { ...unaged, ...defined({ birthDate }) };
  const given = patient ? patient.links.map(({ account }) => phoneOf(patient, account)) : [];
  const phones = [...new Set([person.phone, ...given])].filter(Boolean).map(phone => ({
    phone,
    wrong: wrongPhones.includes(wrongPhoneKey(phone)),
  }));
  return {
    name: person.name,
    ...sexAndAge(whose, now),
    ...defined({
      documentMasked: person.documentMasked || undefined,
      numberOfAnother: person.numberOfAnother,
    }),
    phones: phones.sort((a, b) => Number(a.wrong) - Number(b.wrong)),
  };
}

/** A stay as its page shows it. */
export function dischargeView(stay: Discharge): DischargeView {
  const { department, admittedOn, dischargedOn, result } = stay;
  return {
    dischargeId: stay._id,
    department: department.name,
    diagnosis: dischargedOf(stay).diagnosis,
    ...defined({ admittedOn }),
    dischargedOn,
    result,
  };
}

/**
 * A person's cases, newest first: as a patient's, and those from calls; of some departments, or of
 * all.
 */
export async function casesOf(
  patientId: string | undefined,
  followUps: FollowUp[],
  departments: readonly string[] | undefined,
): Promise<CaseInShort[]> {
  const called = followUps.flatMap(({ attempts }) =>
    attempts.flatMap(({ caseId }) => caseId ?? []),
  );
  const [own, others] = await Promise.all([
    caseStore.ofPatients(sightOfAll(patientId ? [patientId] : []), undefined, 50),
    called.length ? caseStore.byIds(called) : [],
  ]);
  const all = new Map<string, Case>([...own.page, ...others].map(each => [each._id, each]));
  return [...all.values()]
    .filter(({ department }) => isOf(departments, department.name))
    .sort((a, b) => b.openedAt - a.openedAt)
    .map(({ _id, kind, state, openedAt, department }) => ({
      caseId: _id,
      kind,
      state,
      openedAt,
      department: department.name,
    }));
}
