import { seal } from '../../cloudfunctions/cloud/seal';
import type { CallEntry } from '../../cloudfunctions/modules/calls/stores/calls';
import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import { personKeys } from '../../cloudfunctions/modules/people/steps/person';
import type { Patient } from '../../cloudfunctions/modules/people/stores/patients';
import type { Survey } from '../../cloudfunctions/modules/surveys/stores/surveys';
import type { Appointment } from '../../domain/booking/appointment';
import { nothingHeld } from '../../domain/booking/limits';
import type { Session } from '../../domain/booking/session';
import { urgencyOf } from '../../domain/calls/calls';
import { defined } from '../../domain/defined';
import type { ReturnVisit } from '../../domain/returns/returnVisits';
import type { Strike } from '../../domain/strikes/strikes';
import { DAY } from '../../domain/time/time';
import {
  addDays,
  at,
  fateOf,
  ids,
  isToReturn,
  NOW,
  patientOf,
  placeOf,
  REGULAR,
  TODAY,
  type World,
} from './world';

const nameOf = (n: number) => `测试${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`;
const phoneOf = (n: number) => `199${String(n).padStart(8, '0')}`;
/** The account of a patient. */
export const accountOf = (patient: number) => (patient < 3 ? REGULAR : `account-${patient}`);

/** The n-th patient. */
export function patient(n: number): Patient {
  const _id = ids.patient(n);
  const document = { kind: 'passport' as const, number: `E${String(n).padStart(8, '0')}` };
  const name = nameOf(n);
  return {
    _id,
    person: seal({ name, document }, _id),
    nameHash: '',
    keys: personKeys({ name: `${name}${n}`, phone: phoneOf(n), lastFours: [String(n % 10_000)] }),
    links: [{ account: accountOf(n), phone: seal(phoneOf(n), _id), addedAt: 1 }],
    held: nothingHeld(),
    barredUntil: 0,
    barRevision: 0,
    touchedAt: 1,
  };
}

/** The keys of each patient, who has several appointments. */
const found = new Map<number, string[]>();
function keysOf(who: number): string[] {
  const known =
    found.get(who) ??
    personKeys({ name: `${nameOf(who)}${who}`, phone: phoneOf(who), lastFours: [] });
  found.set(who, known);
  return known;
}

const contactOf = (who: number, appointmentId: string): string =>
  seal({ name: nameOf(who), documentMasked: 'E****0011', phone: phoneOf(who) }, appointmentId);

/** An appointment without its sealed and hashed fields, which take longer than everything else. */
type Visit = Omit<Appointment, 'person' | 'keys'>;

export const appointment = (n: number, visit: Visit, world: World): Appointment => {
  const who = patientOf(n, world);
  return { ...visit, person: contactOf(who, visit._id), keys: keysOf(who) };
};

export function visitOf(n: number, world: World): Visit {
  const _id = ids.appointment(n);
  const who = patientOf(n, world);
  const { date, start, end, place, sessionId, doctor, department } = placeOf(n, world);
  const status = fateOf(n, world);
  const late = status === 'cancelled' && n % 3 === 0;
  return {
    _id,
    claimId: _id,
    line: place % 4,
    account: accountOf(who),
    patientId: ids.patient(who),
    code: codeOf(n),
    status,
    live: status === 'booked',
    listKey: [department.id, doctor.id, 'am', String(place + 1).padStart(4, '0'), sessionId].join(
      ' ',
    ),
    number: place + 1,
    sessionId,
    slot: Math.floor(place / 4),
    date,
    period: 'morning',
    start,
    end,
    startsAt: at(date, start),
    endsAt: at(date, end),
    freeUntil: at(addDays(date, -1), '17:00'),
    reportBy: at(date, '11:30'),
    department,
    doctor,
    room: '1楼01诊室',
    clinicType: 'general',
    visit: n % 3 ? 'return' : 'first',
    channel: (['wechat', 'wechat', 'phone', 'onSite'] as const)[n % 4]!,
    bookedAt: at(date) - DAY,
    changedAt: at(date, '12:00'),
    ...(status === 'cancelled'
      ? { cancelledAt: at(date) - 3_600_000, cancelledLate: late, cancelledBy: 'patient' as const }
      : {}),
  };
}

/** The session whose first appointment is the n-th, with the claims of all its patients. */
export function session(n: number, world: World): Session {
  const { date, sessionId, doctor, department } = placeOf(n, world);
  const slots = Array.from({ length: 5 }, (_, slot) => {
    const claims = Array.from({ length: 4 }, (_, line) => n + slot * 4 + line)
      .filter(each => each < world.appointments)
      .map(each => ({
        id: ids.appointment(each),
        appointmentId: ids.appointment(each),
        patientId: ids.patient(patientOf(each, world)),
        account: accountOf(patientOf(each, world)),
        channel: 'wechat' as const,
        visit: 'first' as const,
        at: at(date) - DAY,
        ...defined({ givenBackAt: fateOf(each, world) === 'cancelled' ? at(date) : undefined }),
      }));
    const taken = claims.filter(({ givenBackAt }) => givenBackAt === undefined).length;
    const { start, end } = placeOf(n + slot * 4 < world.appointments ? n + slot * 4 : n, world);
    const numbers = Array.from({ length: 4 }, (_, line) => slot * 4 + line + 1);
    return { start, end, capacity: 4, left: 4 - taken, numbers, claims };
  });
  const left = slots.reduce((sum, slot) => sum + slot.left, 0);
  return {
    _id: sessionId,
    date,
    period: 'morning',
    department,
    doctor,
    clinicType: 'general',
    room: '1楼01诊室',
    state: n % 700 === 0 ? 'stopped' : 'open',
    ...defined({ reason: n % 700 === 0 ? '会诊' : undefined }),
    capacity: 20,
    left,
    slots,
    ...defined({
      waiting:
        date > TODAY && n % 3 === 0
          ? [{ patientId: ids.patient(0), account: REGULAR, visit: 'first' as const, at: NOW }]
          : undefined,
    }),
    touchedAt: at(date, '12:00'),
  };
}

/** The records that follow an appointment, by collection: a strike, a call, messages, a survey, a return date. */
export const traces: Record<string, (n: number, of: Visit, world: World) => object[]> = {
  strikes: (_n, of) => (of.status === 'noshow' || of.cancelledLate ? [strikeOf(of)] : []),
  calls: (n, of) => (of.status === 'noshow' ? [callOf(n, of)] : []),
  notices: (n, of) => [
    noticeOf(n, of, 'booked', of.bookedAt),
    noticeOf(n, of, 'reminder', at(addDays(of.date, -1), '09:00')),
  ],
  surveys: (n, of) => (of.status === 'fulfilled' ? [surveyOf(n, of)] : []),
  returnVisits: (n, of, world) =>
    of.status === 'fulfilled' && isToReturn(n, world) ? [returnOf(n, of, world)] : [],
};

const strikeOf = ({ _id, patientId, cancelledLate, date }: Visit) =>
  ({
    _id,
    patientId,
    kind: cancelledLate ? 'lateCancellation' : 'noShow',
    at: at(date, '11:30'),
    recordedAt: at(date, '11:35'),
  }) as Strike;

const callOf = (n: number, { _id, patientId, date }: Visit): CallEntry => ({
  _id: `noShow-${_id}`,
  reason: 'noShow',
  // All of one day are scheduled together.
  at: at(date, '11:35'),
  appointmentId: _id,
  patientId,
  visitDate: date,
  urgency: urgencyOf({ reason: 'noShow', at: at(date, '11:35'), visitDate: date }, 0),
  open: date >= addDays(TODAY, -2) || n % 1000 < 20,
  attempts: [],
});

function noticeOf(n: number, of: Visit, kind: 'booked' | 'reminder', moment: number) {
  const { _id, patientId, account, date, start, department, doctor, room, number, reportBy } = of;
  const visit = { appointmentId: _id, date, start, room, number };
  const facts = { ...visit, department: department.name, doctor: doctor.name };
  const refused = n % 500 === 7;
  const error = { code: 47003, message: 'data.thing1.value invalid', field: 'thing1' };
  return {
    _id: `${kind}-${_id}`,
    account,
    patientId,
    appointmentId: _id,
    at: moment,
    template: kind === 'booked' ? 'visit' : 'reminder',
    open: false,
    state: refused ? 'refused' : 'sent',
    ...defined({ error: refused ? error : undefined }),
    nextAt: moment,
    dropAfter: moment + DAY,
    attempts: 0,
    endedAt: moment,
    ...(kind === 'booked' ? { kind, facts } : { kind, facts: { ...facts, reportBy } }),
  } as Notice;
}

function surveyOf(n: number, { _id, patientId, account, department, doctor, date }: Visit) {
  const answered = n % 3 === 0;
  const survey: Survey = {
    ...{ _id, patientId, account, department, doctor, date },
    form: 1,
    opensAt: at(date, '19:00'),
    closesAt: at(addDays(date, 30)),
    revision: answered ? 1 : 0,
    changedAt: at(date, '20:00'),
  };
  if (!answered) return survey;
  const overall = n % 30 ? ('satisfied' as const) : ('dissatisfied' as const);
  return { ...survey, overall, answeredAt: at(date, '20:00'), answers: closed(_id) };
}

function returnOf(n: number, of: Visit, world: World): ReturnVisit {
  const { _id, patientId, account, department, doctor, date } = of;
  const returning = addDays(date, 28);
  return {
    ...{ _id, patientId, account, department, doctor },
    person: contactOf(patientOf(n, world), _id),
    visitDate: date,
    date: returning,
    setBy: 'doctor',
    setAt: at(date, '12:00'),
    open: returning >= TODAY,
    state: returning >= TODAY ? 'waiting' : 'came',
    reminded: 0,
    nextAt: at(addDays(date, 20)),
  };
}

/** The code on the check-in page of the n-th appointment. */
export const codeOf = (n: number) => `CODE${String(n).padStart(8, '0')}`;
const closed = (id: string) => seal({}, id);
