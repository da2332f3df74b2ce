import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { previewStop as contract } from '../../../../types/changes/previewStop';
import { staffOperation } from '../../access';
import { rosterStore, sessionHeadView, sessionStore } from '../../timetable';
import { awayFrom } from '../steps/awayFrom';
import { foreseenChange } from '../steps/makeChange';
import { stoppable } from '../steps/stoppable';

export const previewStop = staffOperation(contract, async ({ sessionId }, { caller, now }) => {
  const found = await stoppable(sessionId, caller.staff, now);
  if (!found.ok) return found;
  const { session, policy } = found.value;
  const making = { account: caller.account, policy, now };
  const [stop, roster, sameDay, isAway] = await Promise.all([
    foreseenChange({ kind: 'stop', sessionId }, '', making),
    rosterStore.current(),
    sessionStore.heads(session.date, session.date),
    awayFrom(dateOf(now)),
  ]);
  if (!stop.ok) return stop;
  const { bookings: appointments, unreachable, waiting } = stop.value.effect;
  const busy = new Set(
    sameDay
      .filter(head => head.period === session.period && head.state === 'open')
      .map(head => head.doctor.id),
  );
  const substitutes = (roster?.doctors ?? [])
    .filter(({ id, department }) => department.id === session.department.id && !busy.has(id))
    .filter(({ id }) => !isAway(id, session.date))
    .map(({ id, name, title }) => ({ id, name, title }));
  const effect = { appointments, unreachable, waiting };
  return done({
    value: { session: sessionHeadView(session, policy), effect, substitutes },
    subjects: [sessionId],
  });
});
