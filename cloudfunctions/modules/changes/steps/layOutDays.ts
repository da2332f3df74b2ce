import { bookingWindow, type Session } from '../../../../domain/booking/session';
import { shareAt } from '../../../../domain/booking/shares';
import { countsOf, effectOf } from '../../../../domain/changes/effect';
import { withShare } from '../../../../domain/changes/reshape';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { type Roster, sessionStore } from '../../timetable';
import { applySteps } from './apply';
import { followRoster } from './followRoster';

/** The result of making days, in sessions. */
export interface LaidOut {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  /** Sessions that the roster would change or end but that have bookings: they stay. */
  kept: { sessionId: string; bookings: number }[];
}

/**
 * Makes the sessions of the days ahead by the roster, the calendar and absent doctors (R2). May be
 * repeated at any time: existing sessions stay, or follow as far as `followPlan` allows.
 * @param reason why sessions follow, if the office gave a reason
 */
export async function layOutDays(
  roster: Pick<Roster, 'departments' | 'rows' | 'doctors'>,
  { policy, reason, now }: { policy: Policy; reason: string; now: Moment },
): Promise<LaidOut> {
  const { steps, kept, unchanged, sessions } = await followRoster(roster, policy, dateOf(now));
  await applySteps(steps, { reason, policy, now, known: sessions });
  const stepped = new Set(steps.map(({ sessionId }) => sessionId));
  await shareAnew(
    [...sessions.values()].filter(({ _id }) => !stepped.has(_id)),
    policy,
    now,
  );
  const nobody = { sessions, patients: new Map() };
  const effect = effectOf(steps, kept, nobody, { percent: 100, ahead: 0 });
  const { added, changed, withdrawn } = countsOf(effect);
  return {
    ...{ added, changed, unchanged, withdrawn },
    kept: kept.map(({ session, bookings }) => ({ sessionId: session._id, bookings })),
  };
}

/**
 * Sessions that nobody can book yet get the policy's present share for the desk (R4); booked ones
 * stay.
 */
async function shareAnew(sessions: readonly Session[], policy: Policy, now: Moment): Promise<void> {
  for (const session of sessions) {
    const { date } = session;
    if (now >= bookingWindow(date, policy).opensAt) continue;
    const next = withShare(session, shareAt(date, policy, now));
    if (next) await sessionStore.reshape(session, next);
  }
}
