import { createHash } from 'node:crypto';
import type { Appointment } from '../../../../domain/booking/appointment';
import { concerned, effectOf, toldOf } from '../../../../domain/changes/effect';
import { defined } from '../../../../domain/defined';
import { addDays, dateOf, type Moment } from '../../../../domain/time/time';
import type { Effect } from '../../../../types/changes/change';
import type { Policy } from '../../../../types/policy/policy';
import { appointmentStore } from '../../appointments';
import { restorable } from '../../booking';
import { reachable } from '../../notices';
import { sessionStore } from '../../timetable';
import type { Prepared } from './prepared';

/** The effect of a change, and the appointments that a reopening would restore (R2a). */
export interface ForeseenEffect {
  effect: Effect;
  /** By session id: the ids of appointments. */
  restore: Map<string, Set<string>>;
  /** A hash of this effect: a caller who sends it has seen it. */
  shown: string;
}

/**
 * Computes the effect of a change: the patients who are booked, who wait, and whom no message
 * reaches.
 */
export async function foresee(
  prepared: Prepared,
  policy: Policy,
  now: Moment,
): Promise<ForeseenEffect> {
  const today = dateOf(now);
  const until = addDays(today, policy.session.layOutDaysAhead);
  const { steps, sessions, kept, unchanged, basis, away, doctors } = prepared;
  const tells = steps.filter(step => step.to.slots.some((_, slot) => toldOf(step, slot)));
  const sold = tells.filter(({ sessionId }) =>
    sessions.get(sessionId)?.slots.some(({ claims }) => claims.length > 0),
  );
  const ids = sold.map(({ sessionId }) => sessionId);
  const booked = ids.length ? await appointmentStore.bookedInMany(ids) : [];
  const restore = new Map<string, Set<string>>();
  const patients = new Map<string, Pick<Appointment, '_id' | 'account' | 'patientId'>[]>();
  for (const step of sold) {
    const session = sessions.get(step.sessionId)!;
    const back = step.to.state === 'open' ? await restorable(session, policy, now) : [];
    if (back.length) restore.set(session._id, new Set(back.map(({ _id }) => _id)));
    patients.set(session._id, [...concerned(step, booked), ...back]);
  }
  const reached = await reachable([...patients.values()].flat(), policy, now);
  const counts = new Map(
    [...patients].map(([id, some]) => [
      id,
      {
        bookings: some.length,
        unreachable: some.filter(({ _id }) => !reached.has(_id)).length,
      },
    ]),
  );
  const ahead = await sessionStore.openCount(today, until);
  const { withdrawAtOnce: percent } = policy.roster;
  const shownEffect = effectOf(
    steps,
    kept,
    { sessions, patients: counts },
    { percent, ahead, unchanged },
  );
  const effect = {
    ...shownEffect,
    ...doctors,
    ...defined({ awayUntil: away && away.until > until ? away.until : undefined }),
  };
  const shown = createHash('sha256')
    .update(JSON.stringify([basis, effect]))
    .digest('base64url');
  return { effect, restore, shown: shown.slice(0, 22) };
}
