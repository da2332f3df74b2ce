import type { QueuePlace } from '../../types/queue/place';
import { defined } from '../defined';
import type { Moment } from '../time/time';
import { minutesSaid, type Paced, waitFor } from './estimate';
import type { Waiting } from './order';
import { openTurn } from './turns';

/**
 * The place of a patient in a session's queue (R24): called, or waiting with the number of others
 * before; undefined for all other patients.
 */
export function queuePlaceIn(
  appointmentId: string,
  waiting: readonly Waiting<{ _id: string }>[],
  session: Paced,
  now: Moment,
): QueuePlace | undefined {
  const open = openTurn(session.turns);
  const serving = open?.number;
  if (open?.appointmentId === appointmentId)
    return { called: true, ...defined({ serving }), before: 0, minutes: 0, passed: false };
  const before = waiting.findIndex(({ _id }) => _id === appointmentId);
  const own = waiting[before];
  if (!own) return undefined;
  const minutes = minutesSaid(waitFor(before, session, now));
  return { called: false, ...defined({ serving }), before, minutes, passed: own.passed };
}
