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
import { addDays, at, type LocalDate, type LocalTime, type Moment } from '../time/time';
import { daysOf } from '../timetable/days';
import { sessionEnds } from './arriving';
import { forDesk, type Places } from './places';

/** Stands for an account where the desk books. It is no WeChat account, so no notice can be sent to it. */
export const deskAccount = '#desk';

/**
 * One taking of a place. Claims are only ever added, in the order in which places were sold; one that was given
 * back keeps its line with the moment. The n-th claim of a slot got the n-th entry of the slot's `numbers`.
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
  /** Added beyond the slot's capacity, by whom and why, sealed for the appointment (R4): given back, its place is nobody's. */
  extra?: { by: string; reason: string };
  /** The unit that sent the patient, sealed for the appointment (R2). */
  referredBy?: string;
  /** What the visit is for, in the patient's words, sealed for the appointment. */
  purpose?: string;
  /** Given to somebody who waited (R12). */
  waited?: true;
  /** Of a walk-in or a latecomer, who stands at the desk: booked and checked in are one step (R6). */
  arrives?: true;
  /** The account has not proven to hold the patient (R23): `account.unprovenPerSession` limits these in one session. */
  unproven?: true;
  /** Of such a claim: a keyed hash of the card that the person shows, which for a child is the guardian's. */
  card?: string;
  /** When a stop that had ended it was taken back: its appointment stands again, or the place is given back (R2a). */
  restoredAt?: Moment;
}

/**
 * A stretch of a session with its places: `left` of `capacity` are free for everybody (R4). The numbers of places that are kept, or
 * given back and free later, stand among the free ones.
 */
export interface Slot extends Places {
  start: LocalTime;
  end: LocalTime;
  capacity: number;
  /** The numbers in the order they are given out; a number given back joins the end again. */
  numbers: number[];
  claims: Claim[];
  /** Claims whose place went straight to somebody who waited (R12). */
  past?: Claim[];
}

/** Somebody who waits for a place of a full session (R12), in the order in which they came. */
export interface Waiter {
  patientId: string;
  account: string;
  visit: 'first' | 'return';
  at: Moment;
  /** What the place in line is for: a place of any session in whose line the same wish stands (R12). */
  wish?: string;
  /** As of a claim. */
  unproven?: true;
  card?: string;
  /** The join of two records that brought them here from the other record (R1). */
  joinedBy?: string;
}

/** One doctor, one date, one period: the truth about which places are sold. */
export interface Session {
  _id: string;
  date: LocalDate;
  period: Period;
  department: { id: string; name: string };
  doctor: { id: string; name: string; title: string };
  clinicType: ClinicType;
  room: string;
  state: 'open' | 'stopped' | 'withdrawn';
  /** Why it was stopped or given to a substitute, sealed, and the doctor it was planned for (R9). */
  reason?: string;
  insteadOf?: { id: string; name: string; title: string };
  /** The patients who wait for a place, first come first (R12). */
  waiting?: Waiter[];
  capacity: number;
  left: number;
  /** Places kept for the desk, in all slots. */
  kept?: number;
  slots: Slot[];
  /** How many numbers were ever added since it was laid out, beyond capacity (R4) or by more places (R2a). */
  extras?: number;
  /** What a visit costs, in fen; none where the hospital does not say. */
  fee?: number;
  /** Decided for this one day: neither the roster nor its import touches it (R2a). */
  byHand?: true;
  /** When the office last changed it: its appointments follow what is decided since (R2a). */
  changedAt?: Moment;
  /** Counts the writes to its slots: a change is made on what was read, or not at all. */
  writes?: number;
  /** When places of it were last taken or given back; tells the mending job where to look. */
  touchedAt: Moment;
}

/** When a session can be booked in WeChat and by phone, local time of the hospital (R3): from `opensAt` on, until just before `closesAt`. */
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

/**
 * Until when a slot can be booked (R3): by the desk's own channels until the slot starts, for somebody who stands at the desk
 * until the session ends (R6).
 */
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

/** Where a claim stands in a session: its slot and its line. */
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

/** Whether a claim ever stood in a session, also if its place has gone to somebody who waited. */
export const wasClaimed = (session: Pick<Session, 'slots'>, claimId: string): boolean =>
  findClaim(session, claimId) !== undefined ||
  session.slots.some(({ past = [] }) => past.some(({ id }) => id === claimId));

/** As much of a claim as decides whether a place may be taken. */
type Wishing = Pick<Claim, 'patientId' | 'account' | 'channel' | 'arrives'>;

/**
 * Whether a place of the slot may be taken now, as far as the session itself can say (R2, R3, R4): online an open one, by the
 * desk one that is kept for it too.
 * What the patient's own limits say is `limits.ts`; the write that follows decides for good.
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

/** Whether a number may be added beyond the slot's capacity (R4): only once every place of it is sold. The right to do so is checked elsewhere. */
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

/** The next number beyond capacity: above all that were ever given out in the session, so that none is told twice (R4). */
export const nextExtraNumber = (session: Pick<Session, 'slots'>): number =>
  Math.max(0, ...session.slots.flatMap(({ numbers }) => numbers)) + 1;

/** The slot, if it can be booked through the channel at this moment, however full it is (R3). */
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
  // Nobody stands at the desk on another day.
  const opensAt = wish.arrives ? at(session.date) : bookingWindow(session.date, policy).opensAt;
  const closedAt = closesFor(session, slot, wish, policy);
  if (now >= closedAt) return refused('BOOKING_CLOSED', { closedAt });
  if (now < opensAt) return refused('BOOKING_NOT_OPEN', { opensAt });
  if (session.state === 'stopped') return refused('SESSION_STOPPED', {});
  return done(slot);
}

/**
 * The refusal of a patient who took and gave back places of the session too often. What other accounts that have proven nothing
 * took does not count (R23): a stranger cannot keep a person from a session.
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

/** Whether the sessions of a date are booked in WeChat and by phone at a moment, however full they are (R3). */
export function bookingStateOf(
  date: LocalDate,
  policy: Policy,
  now: Moment,
): 'opensLater' | 'open' | 'closed' {
  const { opensAt, closesAt } = bookingWindow(date, policy);
  if (now >= closesAt) return 'closed';
  return now < opensAt ? 'opensLater' : 'open';
}

/** How a session stands for someone who wants to book it in WeChat (R3, R11). */
export function sessionState(
  session: Pick<Session, 'date' | 'state' | 'left'>,
  policy: Policy,
  now: Moment,
): SessionState {
  if (session.state !== 'open') return 'stopped';
  const state = bookingStateOf(session.date, policy, now);
  return state !== 'closed' && session.left <= 0 ? 'full' : state;
}

/** A session as a page shows it (R11): nothing of who holds its places. */
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

/** The days of some sessions as the functions list them: each session as it stands now, and `daysOf` of them all (R3, R11). */
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
