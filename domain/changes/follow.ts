import type { Session } from '../booking/session';
import type { SessionPlan } from '../timetable/timetable';
import {
  type Decided,
  decidedBy,
  decidedOf,
  neverSold,
  type Step,
  sameDecided,
  sameGrid,
} from './decided';
import { soldIn } from './reshape';

/**
 * A session that stays although the plan says otherwise: it has bookings, so it has to be stopped
 * (R9).
 */
export interface KeptSession {
  session: Session;
  bookings: number;
}

/** What following a plan does with the sessions of a date. */
export interface FollowedPlan {
  steps: Step[];
  kept: KeptSession[];
  unchanged: number;
}

/**
 * How the sessions of a date follow their plan (R2). What the office decided for this one day
 * stays: a stop, a substitute, a session changed or added by hand. A session that nobody ever
 * booked follows in everything. A booked one follows only in room and clinic type, which its
 * patients are told; it stays in place with its hours, places and fee.
 *
 * @param isAway whether a doctor is away on the date: their sessions are made as stopped
 */
export function followPlan(
  planned: readonly SessionPlan[],
  existing: readonly Session[],
  isAway: (doctorId: string) => boolean = () => false,
): FollowedPlan {
  const existingById = new Map(existing.map(session => [session._id, session]));
  const followed: FollowedPlan = { steps: [], kept: [], unchanged: 0 };
  for (const plan of planned) {
    const session = existingById.get(plan.id);
    existingById.delete(plan.id);
    const wanted = decidedBy(plan);
    const away = isAway(plan.doctor.id);
    if (!session) followed.steps.push(added(plan, wanted, away));
    else if (away && session.state === 'withdrawn') followed.unchanged++;
    else followOne(session, wanted, followed);
  }
  for (const session of existingById.values()) {
    if (session.state !== 'open' || session.byHand) continue;
    const from = decidedOf(session);
    if (neverSold(session)) followed.steps.push(step(session, { ...from, state: 'withdrawn' }));
    else keep(session, followed);
  }
  return followed;
}

const added = (plan: SessionPlan, to: Decided, away: boolean): Step => ({
  sessionId: plan.id,
  date: plan.date,
  period: plan.period,
  to: away ? { ...to, state: 'stopped' } : to,
});

/** The step that takes a session from its present decision to another. */
export const step = (session: Session, to: Decided): Step => ({
  sessionId: session._id,
  date: session.date,
  period: session.period,
  from: decidedOf(session),
  to,
});

function followOne(session: Session, wanted: Decided, followed: FollowedPlan): void {
  const from = decidedOf(session);
  const ownDecision = session.state === 'stopped' || session.insteadOf || session.byHand;
  if (ownDecision || sameDecided(from, wanted)) {
    followed.unchanged++;
    return;
  }
  if (neverSold(session)) {
    followed.steps.push(step(session, wanted));
    return;
  }
  const { room, clinicType, doctor, state } = wanted;
  const followable = { ...from, room, clinicType, doctor, state };
  if (!sameDecided(from, followable)) followed.steps.push(step(session, followable));
  const stays =
    !sameGrid(from, wanted) ||
    from.department.id !== wanted.department.id ||
    from.fee !== wanted.fee;
  if (stays) keep(session, followed);
}

const keep = (session: Session, { kept }: FollowedPlan) => {
  kept.push({ session, bookings: soldIn(session) });
};
