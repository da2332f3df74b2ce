import type { Session } from '../../../../domain/booking/session';
import type { Step } from '../../../../domain/changes/decided';
import { followPlan, type KeptSession } from '../../../../domain/changes/follow';
import { addDays, type LocalDate } from '../../../../domain/time/time';
import { dayOf } from '../../../../domain/timetable/clinicDays';
import { sessionsFor } from '../../../../domain/timetable/timetable';
import type { Policy } from '../../../../types/policy/policy';
import { type Roster, sessionStore } from '../../timetable';
import { awayFrom } from './awayFrom';

/** How the sessions of the days ahead would follow a roster and a policy. */
export interface FollowedDays {
  steps: Step[];
  kept: KeptSession[];
  unchanged: number;
  sessions: Map<string, Session>;
}

/**
 * The days ahead by a roster, the calendar and absent doctors (R2): decisions for one day and
 * bookings stay. Writes nothing.
 */
export async function followRoster(
  roster: Pick<Roster, 'departments' | 'rows' | 'doctors'>,
  policy: Policy,
  today: LocalDate,
): Promise<FollowedDays> {
  const followed: FollowedDays = { steps: [], kept: [], unchanged: 0, sessions: new Map() };
  const isAway = await awayFrom(today);
  for (let ahead = 0; ahead <= policy.session.layOutDaysAhead; ahead++) {
    const date = addDays(today, ahead);
    const planned = sessionsFor(date, roster, dayOf(date, policy));
    const existing = await sessionStore.onDate(date);
    const day = followPlan(planned, existing, doctorId => isAway(doctorId, date));
    followed.steps.push(...day.steps);
    followed.kept.push(...day.kept);
    followed.unchanged += day.unchanged;
    for (const session of existing) followed.sessions.set(session._id, session);
  }
  return followed;
}
