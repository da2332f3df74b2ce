import { birthdaysOn, isFor } from '../../../../domain/care/care';
import { defined } from '../../../../domain/defined';
import { monthsLater } from '../../../../domain/followups/followUps';
import {
  addDays,
  at,
  dateOf,
  type LocalDate,
  type Moment,
  nextTime,
  yearOf,
} from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import type { CarePlanItem } from '../../../../types/care/care';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { type PassedOver, passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import {
  birthdayKey,
  type Discharge,
  dischargedOf,
  dischargeStore,
  registered,
} from '../../followups';
import { noticeFor, noticeStore } from '../../notices';
import { deathStore, hearerOf, type Patient, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { olderCodeEnded } from '../../versions';
import { sealedWords } from '../steps/words';
import { type CareItem, type CarePlan, carePlanStore, careStore } from '../stores/carePlans';
import { careNoticeId } from '../views/careViews';

const batch = 200;
/** An item may be sent up to this many days late; after that it is useless. */
const daysBack = 2;

/** A recipient of an item: by a stay that has ended, or by a visit. */
interface Recipient {
  /** The id of the stay or visit, part of the message's id. */
  id: string;
  source: CareItem['source'];
  personId: string;
  /** The patient, if they use the mini-program. */
  patient: Patient | undefined;
  /** The account that booked the visit. */
  account?: string;
  department: CareItem['department'];
}

/**
 * Sends the items of care plans whose day has come (R21), from the local time of return-visit
 * reminders on: an item `day` days after discharge or visit, a birthday greeting on the day. The
 * message's id consists of plan, item and stay or visit, so it is sent once even if the job runs
 * twice or the plan is changed. Patients who stopped care messages, or have died, get none. The
 * outbox checks consent.
 */
export const sendCare: Job = {
  name: 'sendCare',
  async run(now, timeLeft) {
    const policy = await policyAt(now);
    const did = { given: 0 };
    const run = { now, timeLeft, did, passed: passedOver() };
    for (const plan of await carePlanStore.active()) {
      for (const date of datesDue(plan, policy, now)) {
        for (const item of plan.items) {
          if (!(await sendItem(plan, item, date, run))) return { ...did, ...run.passed.counted() };
        }
        if (!(await carePlanStore.setSentUpTo(plan, date))) break;
      }
    }
    return { ...did, ...run.passed.counted() };
  },
  dueAt: async now => nextTime(now, (await policyAt(now)).returnVisit.remindAt),
};

function datesDue(plan: CarePlan, policy: Policy, now: Moment): LocalDate[] {
  const today = dateOf(now);
  const last = now >= at(today, policy.returnVisit.remindAt) ? today : addDays(today, -1);
  const dates: LocalDate[] = [];
  for (let date = addDays(today, -daysBack); date <= last; date = addDays(date, 1))
    if (date > plan.sentUpTo) dates.push(date);
  return dates;
}

interface Run {
  now: Moment;
  timeLeft: () => boolean;
  did: { given: number };
  passed: PassedOver;
}

/** Sends one item of a day to all its recipients; false when there was no time to finish. */
async function sendItem(
  plan: CarePlan,
  item: CarePlanItem,
  date: LocalDate,
  { now, timeLeft, did, passed }: Run,
): Promise<boolean> {
  if (item.kind === 'birthday' && (!plan.birthdays || plan.start !== 'discharge')) return true;
  let after: string | undefined;
  for (;;) {
    if (!timeLeft()) return false;
    const { recipients, last } = await recipientsOf(plan, item, date, { after, passed });
    did.given += await give(plan, item, date, recipients, now);
    if (!last) return true;
    after = last;
  }
}

const namedBy = (plan: CarePlan, item: CarePlanItem, id: string): string =>
  derivedId(plan._id, item.id, id);

/** A page of the recipients of an item on a day; `last` is the start of the next page. */
async function recipientsOf(
  plan: CarePlan,
  item: CarePlanItem,
  date: LocalDate,
  { after, passed }: { after: string | undefined; passed: PassedOver },
): Promise<{ recipients: Recipient[]; last?: string }> {
  if (plan.start === 'visit') {
    const visits = await appointmentStore.ofDayStanding(
      addDays(date, -item.day),
      ['arrived', 'fulfilled'],
      after,
      batch,
    );
    const wanted = visits.filter(
      ({ department }) => !plan.department || department.name === plan.department,
    );
    const patients = wanted.length
      ? await patientStore.byIds([...new Set(wanted.map(({ patientId }) => patientId))])
      : [];
    const byId = new Map(patients.map(patient => [patient._id, patient]));
    return {
      recipients: wanted.map(visit => ({
        id: visit._id,
        source: { kind: 'visit', id: visit._id },
        personId: visit.patientId,
        patient: byId.get(visit.patientId),
        account: visit.account,
        department: visit.department,
      })),
      ...defined({ last: visits.length === batch ? visits.at(-1)!._id : undefined }),
    };
  }
  const stays = await staysFor(item, date, after);
  const wanted = stays.filter(
    stay =>
      (!plan.department || stay.department.name === plan.department) &&
      passed.reading(stay._id, () => isFor(plan.diagnoses, dischargedOf(stay).diagnosis)),
  );
  const recipients = await Promise.all(
    wanted.map(stay => passed.doing(stay._id, () => whoLeft(stay, item, date))),
  );
  return {
    recipients: recipients.flatMap(each => each ?? []),
    ...defined({ last: stays.length === batch ? stays.at(-1)!._id : undefined }),
  };
}

async function whoLeft(stay: Discharge, item: CarePlanItem, date: LocalDate): Promise<Recipient> {
  const birthday = item.kind === 'birthday';
  return {
    // One greeting a year, whatever the number of stays.
    id: birthday ? derivedId(stay.personId, yearOf(date)) : stay._id,
    source: { kind: 'discharge', id: stay._id },
    personId: stay.personId,
    patient: await registered(stay.patientId, dischargedOf(stay).name),
    department: stay.department,
  };
}

/** Patients discharged that many days ago, or with a birthday and a discharge within a year. */
const staysFor = (
  item: CarePlanItem,
  date: LocalDate,
  after: string | undefined,
): Promise<Discharge[]> =>
  item.kind === 'birthday'
    ? dischargeStore.withBirthday(
        birthdaysOn(date).map(birthdayKey),
        { from: monthsLater(date, -12), to: addDays(date, -1) },
        after,
        batch,
      )
    : dischargeStore.leftOn(addDays(date, -item.day), after, batch);

/**
 * Writes the messages, the notices first: a message is stored only after the outbox has it. Returns
 * how many were sent.
 */
async function give(
  plan: CarePlan,
  item: CarePlanItem,
  date: LocalDate,
  all: Recipient[],
  now: Moment,
): Promise<number> {
  // A patient with two stays gets one birthday greeting.
  const recipients = [...new Map(all.map(each => [each.id, each])).values()];
  const known = new Set(
    (await careStore.byIds(recipients.map(({ id }) => namedBy(plan, item, id)))).map(
      ({ _id }) => _id,
    ),
  );
  const dead = await deathStore.among(recipients.map(({ personId }) => personId));
  const wanted = recipients.filter(
    ({ id, personId }) => !dead.has(personId) && !known.has(namedBy(plan, item, id)),
  );
  if (!wanted.length) return 0;
  // Older code cannot read sealed words. While it is in use, words are stored unsealed; they are
  // sealed afterwards.
  const seals = await olderCodeEnded('sealedCare', now);
  const messages = wanted.map(recipient => {
    const account = hearerOf(recipient.patient, recipient.account);
    const careId = namedBy(plan, item, recipient.id);
    const { patient, personId, source, department } = recipient;
    const state = patient?.careStopped ? 'stopped' : account ? 'given' : 'noAccount';
    const { kind } = item;
    const message: CareItem = {
      ...{ _id: careId, planId: plan._id, kind, department, personId, source, state },
      ...(seals ? sealedWords(careId, item) : { title: item.title, text: item.text }),
      ...defined({ patientId: patient?._id }),
      on: date,
      at: now,
    };
    const notice =
      state === 'given' && account && patient
        ? noticeFor(
            'care',
            // The content is only on the message's page: neither the outbox nor WeChat stores it.
            { careId, title: texts.care.kinds[kind], department: department.name, date },
            { id: careNoticeId(careId), account, patientId: patient._id, at: now },
          )
        : undefined;
    return { message, notice };
  });
  await noticeStore.insertMissing(messages.flatMap(({ notice }) => notice ?? []));
  await careStore.insertMissing(messages.map(({ message }) => message));
  return messages.filter(({ notice }) => notice).length;
}
