import { deskAccount } from '../../../../domain/booking/session';
import { announcedDay, announcesFrom } from '../../../../domain/calling/announced';
import { defined } from '../../../../domain/defined';
import {
  addDays,
  DAY,
  dateOf,
  type LocalDate,
  MINUTE,
  type Moment,
  nextTime,
} from '../../../../domain/time/time';
import type { Hospital } from '../../../../types/hospital/hospital';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { type PassedOver, passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { hasSms } from '../../../cloud/smsSetUp';
import { type FollowUp, followedOf, followUpStore } from '../../followups';
import { hospitalNow } from '../../hospital';
import { jobStore } from '../../jobs';
import { type Notice, noticeFor, noticeStore } from '../../notices';
import { deathStore, goesBy, hearerOf, patientStore, trustedMobileOf } from '../../people';
import { policyAt } from '../../policy';

const batch = 200;

/**
 * Tells patients who will call them, and from which number, so that they do not take the call for fraud (R15): on the day before at the
 * policy's hour for all of tomorrow's calls; afterwards, and for calls of the same day, as soon as they are planned. The notice's id
 * consists of the call and the day, so it is sent once even if the job runs twice. The message names no illness and no department. The
 * outbox checks consent.
 */
export const announceCalls: Job = {
  name: 'announceCalls',
  async run(now, timeLeft) {
    const policy = await policyAt(now);
    const [today, upTo] = [dateOf(now), await jobStore.upTo('announceCalls')];
    const tomorrow = addDays(today, 1);
    const hour = announcesFrom(today, policy.followUp);
    // Calls written while the last run was reading are looked at again; after a standstill no further back than a day.
    const since = Math.max(upTo - MINUTE, now - DAY);
    const passed = passedOver();
    const of = { policy, now, office: (await hospitalNow(now)).followUp, passed };
    const lists: ListOfCalls[] = [
      after => followUpStore.changedSince(since, tomorrow, after, batch),
    ];
    if (now >= hour && upTo < hour)
      lists.push(after => followUpStore.plannedFor(tomorrow, after, batch));
    let announced = 0;
    for (const list of lists) {
      const told = await announceAll(list, of, timeLeft);
      announced += told.announced;
      if (!told.whole) return { announced, ...passed.counted() };
    }
    await jobStore.setUpTo('announceCalls', now);
    return { announced, ...passed.counted() };
  },
  dueAt: async now => nextTime(now, (await policyAt(now)).followUp.announceAt),
};

/** Some calls in `_id` order, those after an id. */
type ListOfCalls = (after: string | undefined) => Promise<FollowUp[]>;

/** Announces the calls of a list; returns whether there was time for the whole list. */
async function announceAll(list: ListOfCalls, of: Announced, timeLeft: () => boolean) {
  let announced = 0;
  let after: string | undefined;
  for (;;) {
    if (!timeLeft()) return { announced, whole: false };
    const calls = await list(after);
    announced += await announce(calls, of);
    after = calls.at(-1)?._id;
    if (calls.length < batch) return { announced, whole: true };
  }
}

interface Announced {
  policy: Policy;
  now: Moment;
  office: Hospital['followUp'];
  passed: PassedOver;
}

/** Puts the notices of some calls into the outbox; returns how many patients can be told. */
async function announce(calls: FollowUp[], of: Announced): Promise<number> {
  const ids = calls.flatMap(({ patientId }) => patientId ?? []);
  if (!ids.length) return 0;
  const [patients, dead] = await Promise.all([
    patientStore.byIds([...new Set(ids)]),
    deathStore.among(calls.map(({ personId }) => personId)),
  ]);
  const byId = new Map(patients.map(patient => [patient._id, patient]));
  const smsGoes = of.policy.sms.perDay > 0 && hasSms('call');
  const notices = calls.flatMap((call): Notice[] => {
    const patient = byId.get(call.patientId ?? '');
    const date = announcedDay(call, of.now, of.policy.followUp);
    if (!date || !patient || dead.has(call.personId)) return [];
    const account = of.passed.reading(call._id, () => {
      if (!goesBy(patient, followedOf(call).name)) return undefined;
      const bySms = () => (smsGoes && trustedMobileOf(patient) ? deskAccount : undefined);
      return hearerOf(patient) ?? bySms();
    });
    return account ? [noticeOf(call, { ...of, date, account, patientId: patient._id })] : [];
  });
  if (notices.length) await noticeStore.insertMissing(notices);
  return notices.length;
}

const noticeOf = (
  { _id, kind, hour }: FollowUp,
  {
    date,
    office,
    now,
    account,
    patientId,
  }: Announced & { date: LocalDate; account: string; patientId: string },
): Notice =>
  noticeFor(
    'call',
    {
      ...{ followUpId: _id, date, office: office.name, phone: office.phone },
      ...defined({ hour: hour?.at, home: kind === 'homeVisit' ? (true as const) : undefined }),
    },
    { id: derivedId('call', _id, date), account, patientId, at: now },
  );
