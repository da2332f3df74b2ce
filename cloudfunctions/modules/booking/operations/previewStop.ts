import { done } from '../../../../types/answer';
import { previewStop as contract } from '../../../../types/booking/previewStop';
import { staffOperation } from '../../access';
import { rosterStore, sessionHeadView, sessionStore } from '../../timetable';
import { stoppable } from '../steps/stoppable';
import { effectOf } from '../steps/stopSession';

export const previewStop = staffOperation(contract, async ({ sessionId }, { caller, now }) => {
  const found = await stoppable(sessionId, caller.staff, now);
  if (!found.ok) return found;
  const { session, policy } = found.value;
  const [effect, roster, sameDay] = await Promise.all([
    effectOf(session),
    rosterStore.current(),
    sessionStore.heads(session.date, session.date),
  ]);
  const busy = new Set(
    sameDay
      .filter(head => head.period === session.period && head.state === 'open')
      .map(head => head.doctor.id),
  );
  const substitutes = (roster?.doctors ?? [])
    .filter(({ id, department }) => department.id === session.department.id && !busy.has(id))
    .map(({ id, name, title }) => ({ id, name, title }));
  return done({
    value: { session: sessionHeadView(session, policy), effect, substitutes },
    subjects: [sessionId],
  });
});
