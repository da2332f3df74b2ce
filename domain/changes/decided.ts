import type { Session, Slot } from '../booking/session';
import { defined } from '../defined';
import type { LocalDate, LocalTime } from '../time/time';
import type { SessionPlan } from '../timetable/timetable';

/**
 * The part of a session that the office decides: not its claims, its numbers and its waiting list.
 */
export type Decided = Pick<
  Session,
  'state' | 'department' | 'doctor' | 'insteadOf' | 'clinicType' | 'room' | 'fee' | 'byHand'
> & { slots: { start: LocalTime; end: LocalTime; capacity: number }[] };

/** A change of one session from one decision to another. */
export interface Step {
  sessionId: string;
  date: LocalDate;
  period: Session['period'];
  /** Missing if there was no session. */
  from?: Decided;
  to: Decided;
}

/** The decided part of a session as it is now. */
export const decidedOf = (session: Session): Decided => ({
  state: session.state,
  department: session.department,
  doctor: session.doctor,
  ...defined({
    insteadOf: session.insteadOf,
    fee: session.fee,
    byHand: session.byHand,
  }),
  clinicType: session.clinicType,
  room: session.room,
  slots: session.slots.map(({ start, end, capacity }) => ({ start, end, capacity })),
});

/** The decided part of a planned session. */
export const decidedBy = (plan: SessionPlan): Decided => ({
  state: 'open',
  department: plan.department,
  doctor: plan.doctor,
  clinicType: plan.clinicType,
  room: plan.room,
  ...defined({ fee: plan.fee }),
  slots: plan.slots.map(({ start, end, capacity }) => ({ start, end, capacity })),
});

const gridOf = ({ slots }: Decided): string =>
  JSON.stringify(slots.map(({ start, end, capacity }) => [start, end, capacity]));

/** Whether both have slots with the same times and capacities. */
export const sameGrid = (one: Decided, other: Decided): boolean => gridOf(one) === gridOf(other);

const flat = (decided: Decided): string => {
  const { state, department, doctor, insteadOf, clinicType, room, fee, byHand } = decided;
  return JSON.stringify([
    [state, department.id, department.name, doctor.id, doctor.name, doctor.title],
    [insteadOf?.id ?? '', clinicType, room, fee ?? null, byHand ?? false, gridOf(decided)],
  ]);
};

/** Whether both decisions are the same. */
export const sameDecided = (one: Decided, other: Decided): boolean => flat(one) === flat(other);

/** The claims of a slot whose places are not given back. */
export const standingIn = ({ claims }: Pick<Slot, 'claims'>) =>
  claims.filter(({ givenBackAt }) => givenBackAt === undefined);

/** Whether no place of a session was ever sold. */
export const neverSold = ({ slots }: Pick<Session, 'slots'>): boolean =>
  slots.every(({ claims }) => claims.length === 0);
