import { done, type Outcome, type Refused, refused } from '../../types/answer';
import type { Channel } from '../../types/booking/appointment';
import type { Policy } from '../../types/policy/policy';
import type {
  ClinicType,
  DayView,
  Period,
  SessionState,
  SessionView,
} from '../../types/timetable/scheduling';
import { defined } from '../defined';
import { sessionEnds } from '../time/slots';
import { addDays, at, type LocalDate, type LocalTime, type Moment } from '../time/time';
import { daysOf } from '../timetable/days';
import { forDesk, type Places } from './places';

/** The account id of bookings made by the desk. It is no WeChat account, so no notice can be sent to it. */
export const deskAccount = '#desk';

/**
 * One booking of a place. Claims are only added, in the order in which places were sold. A returned claim keeps its line and gets
 * the moment of its return. The n-th claim of a slot has the n-th of the slot's `numbers`.
 */
export interface Claim {
  id: string;
  appointmentId: string;
  patientId: string;
  account: string;
  channel: Channel;
  visit: 'first' | 'return';
  at: Moment;
  givenBackAt?: Moment;
  /** Added beyond the slot's capacity: by whom and why, sealed for the appointment (R4). When given back, its place is gone. */
  extra?: { by: string; reason: string };
  /** The unit that sent the patient, sealed for the appointment (R2). */
  referredBy?: string;
  /** The purpose of the visit in the patient's words, sealed for the appointment. */
  purpose?: string;
  /** The place was given to a patient on the waiting list (R12). */
  waited?: true;
  /** A walk-in or a latecomer at the desk: booking and check-in are one step (R6). */
  arrives?: true;
  /** The account has not proven to hold the patient (R23): `account.unprovenPerSession` limits such claims in one session. */
  unproven?: true;
  /** For an unproven claim: a keyed hash of the shown card's number; for a child, of the guardian's. */
  card?: string;
  /** When the stop that had cancelled it was taken back: its appointment is valid again, or its place is given back (R2a). */
  restoredAt?: Moment;
}

/**
 * A part of a session with its places: `left` of `capacity` are free for everybody (R4). The numbers of kept places, and of
 * returned places that are free later, are among the free numbers.
 */
export interface Slot extends Places {
  start: LocalTime;
  end: LocalTime;
  capacity: number;
  /** The numbers in the order in which they are given out. A returned number goes to the end again. */
  numbers: number[];
  claims: Claim[];
  /** Claims whose place went directly to a patient on the waiting list (R12). */
  past?: Claim[];
}

/** A patient who waits for a place of a full session (R12). */
export interface Waiter {
  patientId: string;
  account: string;
  visit: 'first' | 'return';
  at: Moment;
  /** The id of the wish: the entry is satisfied by a place of any session in whose line the same wish is. */
  wish?: string;
  /** Has the same meaning as in `Claim`. */
  unproven?: true;
  card?: string;
  /** The id of the join of two records that moved this entry from the other record (R1). */
  joinedBy?: string;
}

/** One doctor, one date, one period. The session holds the truth about which places are sold. */
export interface Session {
  _id: string;
  date: LocalDate;
  period: Period;
  department: { id: string; name: string };
  doctor: { id: string; name: string; title: string };
  clinicType: ClinicType;
  room: string;
  state: 'open' | 'stopped' | 'withdrawn';
  /** Why it was stopped or given to a substitute, sealed (R9). */
  reason?: string;
  insteadOf?: { id: string; name: string; title: string };
  /** The patients who wait for a place, earliest first (R12). */
  waiting?: Waiter[];
  capacity: number;
  left: number;
  /** Places kept for the desk, over all slots. */
  kept?: number;
  slots: Slot[];
  /** The number of places added later: extra numbers (R4), or more places (R2a). */
  extras?: number;
  /** The price of a visit in fen; missing if the hospital gives none. */
  fee?: number;
  /** Changed by the office for this one day: the roster and its import leave it as it is (R2a). */
  byHand?: true;
  /** When the office last changed it: its appointments are brought in line with later decisions (R2a). */
  changedAt?: Moment;
  /** Counts the writes to its slots, so that a change is written only if nothing changed since it was read. */
  writes?: number;
  /** When a place of it was last taken or given back: the mending job searches by it. */
  touchedAt: Moment;
}

/** When a session can be booked in WeChat and by phone (R3), hospital time: from `opensAt` on, and before `closesAt`. */
export function bookingWindow(
  date: LocalDate,
  policy: Policy,
): { opensAt: Moment; closesAt: Moment } {
  const { opensDaysAhead, opensAt, closesDaysBefore, closesAt } = policy.booking;
  return {
    opensAt: at(addDays(date, -opensDaysAhead), opensAt),
    closesAt: at(addDays(date, -closesDaysBefore), closesAt),
  };
}

/** The end of booking a slot (R3): its start for the desk, or the session's end for a patient there. */
function closesFor(
  session: Pick<Session, 'date' | 'slots'>,
  slot: Pick<Slot, 'start'>,
  { channel, arrives }: Pick<Claim, 'channel' | 'arrives'>,
  policy: Policy,
): Moment {
  if (arrives) return sessionEnds(session);
  return channel === 'onSite' || channel === 'referral'
    ? at(session.date, slot.start)
    : bookingWindow(session.date, policy).closesAt;
}

/** The slot and line of a claim in a session; undefined if it is not there. */
export function findClaim(
  session: Pick<Session, 'slots'>,
  claimId: string,
): { slot: number; line: number; claim: Claim; number: number } | undefined {
  for (const [slot, { claims, numbers }] of session.slots.entries()) {
    const line = claims.findIndex(claim => claim.id === claimId);
    const claim = claims[line];
    const number = numbers[line];
    if (claim && number !== undefined) return { slot, line, claim, number };
  }
  return undefined;
}

/** Whether a claim was ever in a session, even if its place has gone to a patient who waited. */
export const wasClaimed = (session: Pick<Session, 'slots'>, claimId: string): boolean =>
  findClaim(session, claimId) !== undefined ||
  session.slots.some(({ past = [] }) => past.some(({ id }) => id === claimId));

/** The fields of a claim that decide whether a place may be taken. */
type Wishing = Pick<Claim, 'patientId' | 'account' | 'channel' | 'arrives'>;

/**
 * Whether a place of the slot may be taken now, as far as the session alone can tell (R2, R3, R4). Online bookings take open
 * places; the desk may also take those kept for it. The patient's own limits are in `limits.ts`. The conditional write that
 * follows makes the final decision.
 */
export function mayTake(
  session: Session,
  slotIndex: number,
  wish: Wishing,
  policy: Policy,
  now: Moment,
): Outcome<Slot> {
  const slot = openSlot(session, slotIndex, wish, policy, now);
  if (!slot.ok) return slot;
  const free = wish.channel === 'wechat' ? (of: Places) => of.left : forDesk;
  const left = free(session);
  if (left <= 0) return refused('SESSION_FULL', {});
  if (free(slot.value) <= 0) return refused('SLOT_FULL', { left });
  return mayTakeAgain(session, wish, policy) ?? slot;
}

/**
 * Whether a number may be added beyond the slot's capacity (R4): only when all of its places are sold. The caller checks the
 * right to do so.
 */
export function mayAdd(
  session: Session,
  slotIndex: number,
  wish: Wishing,
  policy: Policy,
  now: Moment,
): Outcome<Slot> {
  const slot = openSlot(session, slotIndex, wish, policy, now);
  if (!slot.ok) return slot;
  const left = forDesk(slot.value);
  if (left > 0) return refused('EXTRA_NOT_NEEDED', { left });
  return mayTakeAgain(session, wish, policy) ?? slot;
}

/** The next number beyond capacity: higher than every number of the session, so that none is given out twice (R4). */
export const nextExtraNumber = (session: Pick<Session, 'slots'>): number =>
  Math.max(0, ...session.slots.flatMap(({ numbers }) => numbers)) + 1;

/** The slot, if it can be booked through the channel now, even if it is full (R3). */
function openSlot(
  session: Session,
  slotIndex: number,
  wish: Wishing,
  policy: Policy,
  now: Moment,
): Outcome<Slot> {
  const slot = session.slots[slotIndex];
  if (session.state === 'withdrawn') return refused('SESSION_UNKNOWN', {});
  if (!slot) return refused('SLOT_UNKNOWN', {});
  // A patient can stand at the desk only on the day itself.
  const opensAt = wish.arrives ? at(session.date) : bookingWindow(session.date, policy).opensAt;
  const closedAt = closesFor(session, slot, wish, policy);
  if (now >= closedAt) return refused('BOOKING_CLOSED', { closedAt });
  if (now < opensAt) return refused('BOOKING_NOT_OPEN', { opensAt });
  if (session.state === 'stopped') return refused('SESSION_STOPPED', {});
  return done(slot);
}

/**
 * The refusal for a patient who booked and cancelled places of the session too often. Places booked by other accounts without
 * proof do not count (R23): a stranger cannot keep a patient out of a session.
 */
function mayTakeAgain(
  session: Session,
  { patientId, account }: Pick<Claim, 'patientId' | 'account'>,
  policy: Policy,
): { ok: false; refused: Refused } | undefined {
  const max = policy.booking.maxTakesPerSession;
  const takes = session.slots
    .flatMap(({ claims, past = [] }) => [...claims, ...past])
    .filter(claim => claim.patientId === patientId)
    .filter(({ unproven, account: by }) => !unproven || by === account).length;
  return takes >= max ? refused('LIMIT_CHANGES', { max }) : undefined;
}

/** Whether the sessions of a date can be booked in WeChat and by phone now, even if they are full (R3). */
export function bookingStateOf(
  date: LocalDate,
  policy: Policy,
  now: Moment,
): 'opensLater' | 'open' | 'closed' {
  const { opensAt, closesAt } = bookingWindow(date, policy);
  if (now >= closesAt) return 'closed';
  return now < opensAt ? 'opensLater' : 'open';
}

/** The state of a session for a patient who wants to book it in WeChat (R3, R11). */
export function sessionState(
  session: Pick<Session, 'date' | 'state' | 'left'>,
  policy: Policy,
  now: Moment,
): SessionState {
  if (session.state !== 'open') return 'stopped';
  const state = bookingStateOf(session.date, policy, now);
  return state !== 'closed' && session.left <= 0 ? 'full' : state;
}

/** A session as pages show it (R11), without anything about the people who hold its places. */
export function sessionView(session: Session, policy: Policy, now: Moment): SessionView {
  const { _id, date, period, clinicType, room, department, doctor, capacity, left, slots } =
    session;
  return {
    sessionId: _id,
    ...{ date, period, clinicType, room, department, doctor },
    state: sessionState(session, policy, now),
    ...bookingWindow(date, policy),
    ...defined({ fee: session.fee }),
    capacity,
    left,
    slots: slots.map((slot, index) => ({
      index,
      start: slot.start,
      end: slot.end,
      capacity: slot.capacity,
      left: slot.left,
    })),
  };
}

/** The state of each session now, and the days they fall on, as the functions answer them (R3, R11). */
export const dayViews = (
  sessions: readonly Pick<Session, 'date' | 'state' | 'left' | 'capacity'>[],
  policy: Policy,
  now: Moment,
): DayView[] =>
  daysOf(
    sessions.map(session => ({
      date: session.date,
      state: sessionState(session, policy, now),
      capacity: session.capacity,
      left: session.left,
    })),
  );
