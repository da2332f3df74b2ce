import { done, type Outcome, refused } from '../../types/answer';
import type {
  AppointmentStatus,
  AppointmentView,
  CancellationQuote,
  Channel,
} from '../../types/booking/appointment';
import type { Policy } from '../../types/policy/policy';
import type { ClinicType, Period } from '../../types/timetable/scheduling';
import { defined } from '../defined';
import type { OwedNotice } from '../notices/owed';
import { addDays, at, type LocalDate, type LocalTime, type Moment } from '../time/time';
import { reportingTime } from '../timetable/periods';
import type { Session } from './session';

/**
 * The stored document of an appointment. The person's data is sealed in `person`. The place itself
 * is a claim in the session.
 */
export interface Appointment {
  _id: string;
  /** The claim in the session that holds this appointment's place now. */
  claimId: string;
  line: number;
  account: string;
  /** The account without proof that booked it, where a proven holder took it over: a strike is its (R8). */
  bookedBy?: string;
  patientId: string;
  /** Sealed: the person's data that the desk needs. */
  person: string;
  code: string;
  status: AppointmentStatus;
  /** Whether it counts as one of the patient's appointments (R4): until it is cancelled or its slot is over. */
  live: boolean;
  /** Made by `listKeyOf`: the sort key of the lists (R10). */
  listKey: string;
  number: number;
  sessionId: string;
  slot: number;
  date: LocalDate;
  period: Period;
  start: LocalTime;
  end: LocalTime;
  startsAt: Moment;
  endsAt: Moment;
  /** Fixed when the place was booked, by the policy then in force. A later policy does not change it (R5, R6). */
  freeUntil: Moment;
  reportBy: Moment;
  department: { id: string; name: string };
  doctor: { id: string; name: string; title: string };
  room: string;
  clinicType: ClinicType;
  visit: 'first' | 'return';
  channel: Channel;
  bookedAt: Moment;
  changedAt: Moment;
  /** Keyed hashes of the name, the phone and the document's last four characters: the desk searches by them (R6). */
  keys: string[];
  /** The patient's answer to the reminder (R13). Removed when the visit gets another time: they are asked again. */
  answered?: { coming: boolean; at: Moment };
  arrivedAt?: Moment;
  /** When the patient was told that their turn is near (R24). */
  toldSoon?: Moment;
  /**
   * The check-in that was taken back last: when the patient had arrived, and when it was taken
   * back. It can be restored (R6).
   */
  undone?: { arrivedAt: Moment; at: Moment };
  cancelledAt?: Moment;
  cancelledLate?: boolean;
  cancelledBy?: 'patient' | 'hospital' | 'desk';
  /** Why the desk cancelled it, sealed. */
  cancelReason?: string;
  /** The check-ins taken back: by whom and why, sealed. */
  takenBack?: { by: string; at: Moment; reason: string }[];
  /** Added beyond capacity: by whom and why, sealed (R4). */
  extra?: { by: string; reason: string };
  /** The unit that sent the patient, sealed (R2). */
  referredBy?: string;
  /** The purpose of the visit in the patient's words, sealed. Only the doctor of the session reads it (R20). */
  purpose?: string;
  /** The unit to which the patient was referred, and why, both sealed (R2). */
  referredTo?: { by: string; at: Moment; unit: string; reason: string };
  /** Its session was given to a substitute (R9). */
  substituted?: boolean;
  /** The office's last change to it that lets the patient cancel without a strike (R2a). */
  changed?: 'timeChanged' | 'roomChanged' | 'reopened';
  /** A no-show or a late cancellation whose strike is not written yet (R7). */
  owesStrike?: boolean;
  /** Notices owed to its account, each added by the write that caused it (R19). Never removed. */
  notices?: OwedNotice[];
  /** Set while some of `notices` may be missing from the outbox. */
  owesNotice?: true;
  moves?: { sessionId: string; slot: number; number: number; at: Moment }[];
}

/**
 * The fields that an appointment copies from its place in a session.
 * @throws Error if the session has no such slot
 */
export function placeOf(session: Session, slotIndex: number, number: number, policy: Policy) {
  const slot = session.slots[slotIndex];
  if (!slot) throw new Error(`session ${session._id} has no slot ${slotIndex}`);
  const { date, period, department, doctor, room, clinicType } = session;
  return {
    sessionId: session._id,
    slot: slotIndex,
    date,
    period,
    start: slot.start,
    end: slot.end,
    startsAt: at(date, slot.start),
    endsAt: at(date, slot.end),
    freeUntil: freeUntil(date, policy),
    reportBy: reportBy({ date, period, end: slot.end }, policy),
    department,
    doctor,
    room,
    clinicType,
    listKey: listKeyOf({
      ...{ department, doctor, number },
      ...{ start: slot.start, sessionId: session._id },
    }),
  };
}

/** The place of an appointment in its session: slot, line, number and claim. */
export const placeIn = ({ slot, line, number, claimId, extra }: Appointment) => ({
  slot,
  line,
  number,
  claimId,
  extra: extra !== undefined,
});

/** The sort key of the lists: department, doctor, slot and number in one text (R10). */
export const listKeyOf = ({
  department,
  doctor,
  start,
  number,
  sessionId,
}: Pick<Appointment, 'department' | 'doctor' | 'start' | 'number' | 'sessionId'>): string =>
  [department.id, doctor.id, start, pad(number), sessionId].join(' ');

const pad = (number: number) => String(number).padStart(4, '0');

/**
 * The last moment to report to the guide desk (R6): the reporting time of the period, or the end of
 * the slot if that is later.
 */
export function reportBy(
  visit: { date: LocalDate; period: Period; end: LocalTime },
  policy: Policy,
): Moment {
  const by = reportingTime(policy.hours, visit.period) ?? visit.end;
  return Math.max(at(visit.date, by), at(visit.date, visit.end));
}

/** The moment until which cancelling is free (R5). At that moment it is already too late. */
export const freeUntil = (date: LocalDate, policy: Policy): Moment =>
  at(addDays(date, -policy.cancellation.freeDaysBefore), policy.cancellation.freeUntil);

/** What cancelling now would cost the patient (R5). */
export function cancellationQuote(
  appointment: Pick<Appointment, 'freeUntil' | 'startsAt' | 'status'>,
  now: Moment,
): CancellationQuote {
  const { freeUntil: free } = appointment;
  const possible = stillGoing(appointment, now).ok;
  return {
    cost: !possible ? 'notPossible' : now < free ? 'free' : 'strike',
    freeUntil: free,
    until: appointment.startsAt,
  };
}

const stillGoing = (
  appointment: Pick<Appointment, 'status' | 'startsAt'>,
  now: Moment,
): Outcome<undefined> => {
  if (appointment.status === 'cancelled') return refused('APPOINTMENT_CANCELLED', {});
  if (appointment.status === 'arrived') return refused('APPOINTMENT_ARRIVED', {});
  if (appointment.status !== 'booked' || now >= appointment.startsAt)
    return refused('APPOINTMENT_OVER', {});
  return done(undefined);
};

/**
 * Whether the patient may cancel the appointment now, and whether that is late (R5). A late
 * cancellation needs `acceptStrike`.
 */
export function mayCancel(
  appointment: Pick<Appointment, 'freeUntil' | 'startsAt' | 'status'>,
  acceptStrike: boolean,
  now: Moment,
): Outcome<{ late: boolean }> {
  const going = stillGoing(appointment, now);
  if (!going.ok) return going;
  const late = now >= appointment.freeUntil;
  if (late && !acceptStrike)
    return refused('CANCEL_COSTS_STRIKE', { freeUntil: appointment.freeUntil });
  return done({ late });
}

/**
 * Whether the patient may move the appointment now (R5): while cancelling is free, and to another
 * slot.
 */
export function mayMove(
  appointment: Pick<Appointment, 'freeUntil' | 'startsAt' | 'status' | 'sessionId' | 'slot'>,
  to: { sessionId: string; slot: number },
  now: Moment,
): Outcome<undefined> {
  const going = stillGoing(appointment, now);
  if (!going.ok) return going;
  if (now >= appointment.freeUntil)
    return refused('MOVE_TOO_LATE', { freeUntil: appointment.freeUntil });
  if (appointment.sessionId === to.sessionId && appointment.slot === to.slot)
    return refused('MOVE_SAME_SLOT', {});
  return done(undefined);
}

/**
 * Whether the desk may move an appointment to another slot now (R5): also after free cancelling has
 * ended, as long as the patient can be checked in for it.
 */
export const movableByDesk = (
  appointment: Pick<Appointment, 'reportBy' | 'status'>,
  now: Moment,
): Outcome<undefined> =>
  stillGoing({ status: appointment.status, startsAt: appointment.reportBy + 1 }, now);

/** Whether the desk may move the appointment for its patient now (R5): while it is movable, and to another slot. */
export function mayMoveFor(
  appointment: Pick<Appointment, 'reportBy' | 'status' | 'sessionId' | 'slot'>,
  to: { sessionId: string; slot: number },
  now: Moment,
): Outcome<undefined> {
  const going = movableByDesk(appointment, now);
  if (!going.ok) return going;
  return appointment.sessionId === to.sessionId && appointment.slot === to.slot
    ? refused('MOVE_SAME_SLOT', {})
    : going;
}

/** Whether the patient came to the visit (R6): they reported, and may have been seen since. */
export const hasCome = ({ status }: Pick<Appointment, 'status'>): boolean =>
  status === 'arrived' || status === 'fulfilled';

/**
 * Whether a referral of the patient to another unit may be recorded (R2): once they have arrived.
 */
export const mayRefer = ({ status }: Pick<Appointment, 'status'>): Outcome<undefined> =>
  hasCome({ status }) ? done(undefined) : refused('NOT_ARRIVED', {});

/** Whether the patient answered the reminder that they will come (R13). */
export const saidComing = ({ answered }: Pick<Appointment, 'answered'>): boolean =>
  answered?.coming === true;

/** An appointment as its patient sees it. */
export function appointmentView(
  appointment: Appointment,
  patientName: string,
  now: Moment,
): AppointmentView {
  const { _id, patientId, cancelledAt, cancelledLate, cancelledBy, ...shown } = appointment;
  return {
    appointmentId: _id,
    status: shown.status,
    number: shown.number,
    sessionId: shown.sessionId,
    slot: shown.slot,
    date: shown.date,
    period: shown.period,
    start: shown.start,
    end: shown.end,
    startsAt: shown.startsAt,
    reportBy: shown.reportBy,
    clinicType: shown.clinicType,
    visit: shown.visit,
    channel: shown.channel,
    department: shown.department,
    doctor: shown.doctor,
    room: shown.room,
    patient: { patientId, name: patientName },
    code: shown.code,
    bookedAt: shown.bookedAt,
    ...(cancelledAt === undefined ? {} : { cancelledAt, cancelledLate: cancelledLate ?? false }),
    ...defined({
      cancelledBy,
      substituted: shown.substituted ? true : undefined,
      coming: saidComing(appointment) ? true : undefined,
      changed: shown.changed,
    }),
    cancellation: cancellationQuote(appointment, now),
  };
}
