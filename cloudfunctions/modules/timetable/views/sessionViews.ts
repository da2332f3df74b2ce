import { keptIn } from '../../../../domain/booking/places';
import { stopUntil } from '../../../../domain/booking/stops';
import { defined } from '../../../../domain/defined';
import { timesOf } from '../../../../domain/time/slots';
import type { Policy } from '../../../../types/policy/policy';
import type { SessionHeadView } from '../../../../types/timetable/sessions';
import { textIn } from '../../../cloud/seal';
import type { SessionHead } from '../stores/sessions';

/** A session as staff see it. */
export function sessionHeadView(session: SessionHead, policy: Policy): SessionHeadView {
  const { _id, date, period, clinicType, room, department, doctor } = session;
  const { insteadOf, reason, capacity, left, state, slots, waiting = [] } = session;
  return {
    sessionId: _id,
    date,
    period,
    ...{ start: '00:00', end: '00:00', ...timesOf(slots) },
    clinicType,
    room,
    department,
    doctor,
    ...defined({ insteadOf }),
    state: state === 'open' ? 'open' : 'stopped',
    ...defined({ reason: reason ? textIn(reason, _id) : undefined }),
    ...defined({ fee: session.fee, byHand: session.byHand }),
    capacity,
    left,
    kept: slots.map(keptIn),
    returning: slots.reduce((sum, { returning = [] }) => sum + returning.length, 0),
    waiting: waiting.length,
    stopUntil: stopUntil(date, policy),
  };
}
