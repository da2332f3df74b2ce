import { everything, type Scope } from '../../../../domain/access/scope';
import type { Claim, Session, Waiter } from '../../../../domain/booking/session';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { Guards, Reading } from '../../../cloud/collection';
import { allOf, type Condition, commands } from '../../../cloud/database';
import { rememberFull } from './fullSessions';
import { changeSession as change, countsWrite, nobodyWaits, sessions } from './sessionDocuments';

export { sessions };

/** The fields that lists of sessions need: all except the contents of slots. */
const head = [
  'date',
  'period',
  'department',
  'doctor',
  'clinicType',
  'room',
  'state',
  'capacity',
  'left',
  'slots.start',
  'slots.end',
  'slots.kept',
  'slots.returning',
  'reason',
  'insteadOf',
  'waiting',
  'fee',
  'byHand',
  'changedAt',
] as const;

export type SessionHead = Omit<Session, 'slots' | 'kept' | 'touchedAt' | 'writes' | 'extras'> & {
  slots: Pick<Session['slots'][number], 'start' | 'end' | 'kept' | 'returning'>[];
};

export interface SessionFilter {
  departmentId?: string | undefined;
  /** What the caller may see; default: all. */
  scope?: Scope | undefined;
  period?: Session['period'] | undefined;
}

/** A taken place: its slot, its line there, and its claim. */
export interface TakenPlace {
  slot: number;
  line: number;
  number: number;
  claimId: string;
  extra?: boolean;
}

/** How a place is given back. */
interface GivingBack {
  ifNobodyWaits?: boolean;
  /** The moment from which the returned place is free. */
  freeAt?: Moment;
}

const standing = ({ slot, line, claimId }: TakenPlace): Guards => [
  { [`slots.${slot}.claims.${line}.id`]: claimId },
  { [`slots.${slot}.claims.${line}.givenBackAt`]: commands().exists(false) },
];

/** The fields that a change may remove from a session. */
const removable = ['insteadOf', 'reason', 'fee', 'byHand'] as const;

const between = (from: LocalDate, to: LocalDate): Condition[] => [
  { date: commands().gte(from) },
  { date: commands().lte(to) },
  { state: commands().neq('withdrawn') },
];

/** The condition for sessions in a scope. */
const seen = (scope: Scope = everything): Condition[] => {
  if (scope.of === 'all') return [];
  const departments = { 'department.id': commands().in([...scope.departments]) };
  const doctors = { 'doctor.id': commands().in([...scope.doctors]) };
  if (!scope.doctors.length) return [departments];
  return [scope.departments.length ? commands().or([departments, doctors]) : doctors];
};

const inDepartment = (id?: string) => (id ? [{ 'department.id': id }] : []);

type Whose = Partial<Record<'departmentId' | 'doctorId', string | undefined>>;

export const sessionStore = {
  /** Read access for other modules. */
  documents: sessions as Reading<Session>,

  get: async (id: string) => rememberFull(await sessions.get(id)),

  byIds: (ids: string[]) => sessions.byIds(ids),

  /** The sessions of a range of dates, both included, without their slots; all, or filtered. */
  heads: (from: LocalDate, to: LocalDate, { departmentId, scope, period }: SessionFilter = {}) =>
    sessions.findAll({
      where: [
        ...between(from, to),
        ...inDepartment(departmentId),
        ...seen(scope),
        ...(period ? [{ period }] : []),
      ],
      fields: head,
    }),

  /** The stopped and substituted ones of a range of dates, without their slots (R9). */
  stops: (from: LocalDate, to: LocalDate, departmentId: string | undefined) => {
    const _ = commands();
    const ways = [{ state: 'stopped' }, { state: 'open', 'insteadOf.id': _.gt('') }];
    const where = [...between(from, to), ...inDepartment(departmentId)];
    return sessions.findAll({
      // Each alternative contains all conditions, so that its own index can find it.
      where: [_.or(ways.map(way => allOf([...where, way])))],
      fields: head,
    });
  },

  ofDoctor: (doctorId: string, from: LocalDate, to: LocalDate) =>
    sessions.find({
      where: [{ 'doctor.id': doctorId }, ...between(from, to)],
      order: [['date', 'asc']],
      limit: 200,
    }),

  /** Whole sessions of one date. */
  onDate: (date: LocalDate) => sessions.findAll({ where: [{ date }] }),

  insertMissing: (planned: Session[]) => sessions.insertMissing(planned),

  /** Counts the open sessions in a range of dates, both ends included. */
  openCount: (from: LocalDate, to: LocalDate) =>
    sessions.count([...between(from, to), { state: 'open' }]),

  /** Whole sessions in a range of dates, both included, of a doctor, a department or all. */
  wholeBetween: (from: LocalDate, to: LocalDate, { departmentId, doctorId }: Whose) =>
    sessions.findAll({
      where: [
        ...(doctorId ? [{ 'doctor.id': doctorId }] : []),
        ...between(from, to),
        ...inDepartment(departmentId),
      ],
    }),

  /**
   * Takes one place of a slot: **the moment of booking** (R4), an open one or one kept for the
   * desk. One conditional write; returns the session after it, or undefined when no such place was
   * left, the session was not open, or the claim is there already.
   */
  take: (sessionId: string, slot: number, claim: Claim, of: 'left' | 'kept' = 'left') =>
    change(
      sessionId,
      [
        { state: 'open' },
        { [`slots.${slot}.${of}`]: commands().gt(0) },
        { [`slots.${slot}.claims.id`]: commands().neq(claim.id) },
      ],
      {
        [`slots.${slot}.${of}`]: commands().inc(-1),
        [`slots.${slot}.claims`]: commands().push([claim]),
        [of]: commands().inc(-1),
        touchedAt: claim.at,
        ...countsWrite(),
      },
    ),

  /**
   * Adds a number beyond the capacity of a full slot (R4), in one conditional write: claim and
   * number together, so that the n-th claim still has the n-th number. `extras` is the value read
   * when the number was chosen: if another number was added in between, nothing is written, so that
   * no number is given out twice.
   */
  addBeyond: (
    sessionId: string,
    slot: number,
    claim: Claim,
    number: number,
    extras: number | undefined,
  ) =>
    change(
      sessionId,
      [
        { state: 'open' },
        { extras: extras === undefined ? commands().exists(false) : extras },
        { [`slots.${slot}.left`]: commands().lte(0) },
        commands().or([
          { [`slots.${slot}.kept`]: commands().exists(false) },
          { [`slots.${slot}.kept`]: commands().lte(0) },
        ]),
        { [`slots.${slot}.claims.id`]: commands().neq(claim.id) },
      ],
      {
        [`slots.${slot}.claims`]: commands().push([claim]),
        [`slots.${slot}.numbers`]: commands().push([number]),
        extras: commands().inc(1),
        touchedAt: claim.at,
        ...countsWrite(),
      },
    ),

  /**
   * Gives a place back, exactly once: everybody can book it again under the same number (R5), at
   * once, or from `freeAt` on, which is stored with it (R4). An added number disappears. With
   * `ifNobodyWaits`, only while the waiting list is empty (R12).
   */
  giveBack: (sessionId: string, place: TakenPlace, now: Moment, how: GivingBack = {}) => {
    const { slot, line, number, claimId, extra } = place;
    const { ifNobodyWaits = false, freeAt = now } = how;
    const claim = `slots.${slot}.claims.${line}`;
    const back =
      freeAt > now
        ? { [`slots.${slot}.returning`]: commands().push([{ claimId, at: freeAt }]) }
        : { [`slots.${slot}.left`]: commands().inc(1), left: commands().inc(1) };
    return change(sessionId, [...standing(place), ...(ifNobodyWaits ? [nobodyWaits()] : [])], {
      [`${claim}.givenBackAt`]: now,
      ...(extra ? {} : { ...back, [`slots.${slot}.numbers`]: commands().push([number]) }),
      touchedAt: now,
      ...countsWrite(),
    });
  },

  /**
   * Gives a place back and to the first waiting patient, in the same write (R12): the line keeps
   * its number and gets another claim.
   */
  handOver: (sessionId: string, place: TakenPlace, given: Claim, to: Claim, now: Moment) =>
    change(
      sessionId,
      [...standing(place), { state: 'open' }, { 'waiting.0.patientId': to.patientId }],
      {
        [`slots.${place.slot}.claims.${place.line}`]: commands().set(to),
        [`slots.${place.slot}.past`]: commands().push([{ ...given, givenBackAt: now }]),
        waiting: commands().shift(),
        touchedAt: now,
        ...countsWrite(),
      },
    ),

  /**
   * Puts a patient at the end of the line of a full session, once, while fewer than `max` wait
   * (R12).
   */
  wait: (sessionId: string, waiter: Waiter, max: number) =>
    change(
      sessionId,
      [
        { state: 'open' },
        { left: commands().lte(0) },
        { 'waiting.patientId': commands().neq(waiter.patientId) },
        { [`waiting.${max - 1}`]: commands().exists(false) },
      ],
      { waiting: commands().push([waiter]) },
    ),

  /** Removes a patient from the line. */
  stopWaiting: (sessionId: string, patientId: string) =>
    change(sessionId, [{ 'waiting.patientId': patientId }], {
      waiting: commands().pull({ patientId }),
    }),

  /** Sessions from a date on in whose lines some patients wait. */
  waitedFor: (patientIds: string[], from: LocalDate) =>
    sessions.find({
      where: [
        { 'waiting.patientId': commands().in(patientIds) },
        { date: commands().gte(from) },
        { state: 'open' },
      ],
      order: [['date', 'asc']],
    }),

  /**
   * The moment of a change (R2a): writes the changed session, unless a place was taken or given
   * back, or something else was decided, since it was read.
   */
  reshape: (read: Session, { _id, writes: _, ...next }: Session) =>
    change(
      _id,
      [
        { writes: read.writes ?? commands().exists(false) },
        { state: read.state },
        { changedAt: read.changedAt ?? commands().exists(false) },
      ],
      {
        ...Object.fromEntries(
          Object.entries(next).map(([key, value]) => [key, commands().set(value)]),
        ),
        ...Object.fromEntries(
          removable.filter(key => next[key] === undefined).map(key => [key, commands().remove()]),
        ),
        ...countsWrite(),
      },
    ),

  touchedBetween: (from: Moment, to: Moment) =>
    sessions.findAll({
      where: [{ touchedAt: commands().gte(from) }, { touchedAt: commands().lt(to) }],
    }),
};
