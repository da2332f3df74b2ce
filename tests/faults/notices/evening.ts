import { appointmentStore } from '../../../cloudfunctions/modules/appointments/stores/appointmentStore';
import { settleMissed } from '../../../cloudfunctions/modules/booking/jobs/settleMissed';
import { cancelAppointment } from '../../../cloudfunctions/modules/booking/steps/cancelAppointment';
import { sealPerson } from '../../../cloudfunctions/modules/people/steps/person';
import { unchanged, versionId } from '../../../cloudfunctions/modules/policy/stores/policy';
import { main as notices } from '../../../cloudfunctions/notices';
import type { Appointment } from '../../../domain/booking/appointment';
import { deskAccount } from '../../../domain/booking/session';
import { visitFacts } from '../../../domain/booking/visitFacts';
import { owed } from '../../../domain/notices/owed';
import type { Strike } from '../../../domain/strikes/strikes';
import { at, type LocalDate } from '../../../domain/time/time';
import { seeded } from '../../../local/random';
import { templates } from '../../../types/notices/templates';
import { policySchema } from '../../../types/policy/policy';
import { Cloud, type Sabotage } from './cloud';
import { type Host, Turns } from './turns';

/** Reminders go out in the evening, together with the notices of missed visits. */
const policy = policySchema.parse({ notices: { reminderAt: '18:00' } });
const TODAY = '2026-11-25';
const TOMORROW = '2026-11-26';
/** The moment after check-in closed, and shortly before tomorrow’s reminders are due. */
const EVENING = at(TODAY, '17:59');
const BOOKED = at('2026-11-24', '10:00');

/** The result of a run, for the audit. */
export interface Evening {
  cloud: Cloud;
  now: number;
  kills: number;
}

/** Some patients with their accounts and consents. */
function peopleOf(random: () => number) {
  const accounts = 2 + Math.floor(random() * 3);
  const appointments: Appointment[] = [];
  const patients: object[] = [];
  const consents: object[] = [];
  const wechat: object[] = [];
  const strikes: Strike[] = [];
  for (let a = 0; a < accounts; a++) {
    const account = a === 3 ? deskAccount : `account-${a}`;
    const patientId = `P${a}`;
    patients.push(patient(patientId));
    appointments.push(appointment(`today-${a}`, TODAY, account, patientId));
    appointments.push(appointment(`tomorrow-${a}`, TOMORROW, account, patientId));
    if (random() < 0.3)
      for (const day of ['2026-11-10', '2026-11-17'])
        strikes.push({
          _id: `${patientId}-${day}`,
          patientId,
          kind: 'noShow',
          at: at(day, '10:00'),
          recordedAt: at(day, '10:05'),
        });
    const given = Object.fromEntries(
      templates.map(({ name, id, lasting }) => {
        const count = random() < 0.15 ? 0 : 1 + Math.floor(random() * 3);
        // Sometimes the person withdrew the consent, and only WeChat knows.
        const left = random() < 0.1 ? 0 : lasting && count ? 1000 : count;
        // A message delivered twice costs two consents in WeChat; the ledger counts one.
        wechat.push({ _id: `${account} ${id}`, left: left && left + 20 });
        return [name, { given: count, stands: lasting && count > 0, answer: 'accept', at: BOOKED }];
      }),
    );
    consents.push({ _id: account, templates: given, requests: [] });
  }
  return { appointments, patients, consents, wechat, strikes };
}

const sealed = new Map<string, string>();

function patient(_id: string): object {
  const document = { kind: 'passport', number: 'E00000000' } as const;
  const person = sealed.get(_id) ?? sealPerson({ name: '测试甲', document }, _id);
  sealed.set(_id, person);
  return {
    _id,
    person,
    links: [],
    held: { all: [], days: {}, departments: {} },
    barRevision: 0,
    barredUntil: 0,
  };
}

function appointment(
  _id: string,
  date: LocalDate,
  account: string,
  patientId: string,
): Appointment {
  const visit = {
    ...{ _id, claimId: _id, line: 0, account, patientId, person: '', code: _id, keys: [] },
    ...{ sessionId: `S-${date}`, slot: 0, number: 1, date, period: 'morning' as const },
    ...{ start: '08:00', end: '08:30', startsAt: at(date, '08:00'), endsAt: at(date, '08:30') },
    ...{ freeUntil: at(date, '00:00'), reportBy: at(date, '10:00'), room: '1楼01诊室' },
    department: { id: 'K01', name: '产科' },
    doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
    ...{ clinicType: 'expert' as const, visit: 'first' as const, channel: 'wechat' as const },
    ...{ status: 'booked' as const, live: true, listKey: _id, bookedAt: BOOKED, changedAt: BOOKED },
  };
  if (account === deskAccount) return visit;
  const booked = owed('booked', `booked-${_id}`, visitFacts(visit), BOOKED);
  return { ...visit, notices: [booked], owesNotice: true };
}

const timer = {
  request_id: 'timer',
  environment: JSON.stringify({ SCF_NAMESPACE: 'local' }),
  ...{ time_limit_in_ms: 60_000, memory_limit_in_mb: 256, namespace: 'local' },
  ...{ function_name: 'notices', function_version: '$LATEST' },
};

/** The changes of an appointment, as the operations make them. */
const causes: ((appointment: Appointment, now: number) => Promise<unknown>)[] = [
  (appointment, now) => cancelAppointment(appointment, true, policy, now),
  (appointment, now) => {
    const doctor = { id: `D-${now}`, name: `医生${now % 100_000}`, title: '主任医师' };
    const facts = visitFacts({ ...appointment, doctor });
    const notice = owed('substituted', `substituted-${appointment._id}-${now}`, facts, now);
    return appointmentStore.followSession(appointment, { doctor, freeUntil: now }, notice, now);
  },
  (appointment, now) =>
    appointmentStore.cancelByHospital(
      appointment,
      owed('stopped', `stopped-${appointment._id}`, visitFacts(appointment), now),
      now,
    ),
  (appointment, now) => {
    const claimId = `${appointment._id}-moved-${now}`;
    const start = `09:${appointment.moves?.length ?? 0}0`;
    const moved = { ...appointment, start };
    const { sessionId, slot, number } = appointment;
    const left = { sessionId, slot, number, at: now };
    const notice = owed('moved', `moved-${claimId}`, visitFacts(moved), now);
    return appointmentStore.moveTo(appointment, { claimId, start }, left, notice);
  },
];

/** Fills the store for the beginning of the evening. Returns the appointments. */
async function layIn(cloud: Cloud, random: () => number) {
  const { wechat, ...people } = peopleOf(random);
  await cloud.store.createCollection('wechat');
  await cloud.store.insert('wechat', wechat);
  for (const [name, documents] of Object.entries(people))
    if (documents.length) await cloud.store.insert(name, documents);
  const heads = [TODAY, TOMORROW].map(date => ({
    _id: `S-${date}`,
    date,
    state: 'open',
    slots: [],
  }));
  await cloud.store.insert('sessions', heads);
  await cloud.store.insert('policies', [{ ...unchanged, _id: versionId(1), version: 1, policy }]);
  return people.appointments;
}

/**
 * One evening of a small hospital (R19). Two hosts settle the day, two remind, gather and send;
 * patients and the office change appointments. All run at the same time, and each is killed at some
 * request. Then everything runs without kills until no work is open.
 */
export async function evening(
  seed: number,
  clock: { now: number },
  sabotage?: Sabotage,
): Promise<Evening> {
  const random = seeded(seed);
  clock.now = EVENING;
  let kills = 0;
  const turns = new Turns(random, host => {
    kills += 1;
    cloud.killed(host);
  });
  const cloud: Cloud = await Cloud.open(turns, random, () => clock.now, sabotage);
  const appointments = await layIn(cloud, random);

  const host = (name: string, killAt?: number): Host => ({
    name,
    killAt,
    requests: 0,
    dead: false,
  });
  const some = (most: number) => (random() < 0.7 ? 1 + Math.floor(random() * most) : undefined);
  const forever = () => true;
  const jobs = (killed: boolean): [Host, () => Promise<unknown>][] => [
    ...[1, 2].map((n): [Host, () => Promise<unknown>] => [
      host(`notices ${n}`, killed ? some(50) : undefined),
      async () => {
        await notices({}, timer);
      },
    ]),
    [host('clock', killed ? some(15) : undefined), () => settleMissed.run(clock.now, forever)],
  ];
  const changes = (): [Host, () => Promise<unknown>][] =>
    appointments
      .filter(({ date }) => date === TOMORROW && random() < 0.3)
      .map(({ _id }) => {
        const change = causes[Math.floor(random() * causes.length)]!;
        const act = async () => {
          const appointment = await appointmentStore.get(_id);
          if (appointment) await change(appointment, clock.now);
        };
        return [host(`change of ${_id}`, some(8)), act];
      });

  for (let tick = 0; tick < 3; tick++) {
    await turns.run([...jobs(true), ...changes()]);
    clock.now += 20_000 + Math.floor(random() * 100_000);
  }
  for (let tick = 0; tick < 40; tick++) {
    await turns.run(jobs(false));
    const open = await cloud.open();
    if (!open.length && clock.now >= at(TODAY, '18:05')) break;
    // The clock moves to the next due moment.
    const next = Math.min(...open.map(({ nextAt }) => nextAt));
    clock.now = Math.max(clock.now + 60_000, Number.isFinite(next) ? next : 0);
  }
  return { cloud, now: clock.now, kills };
}
