import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import { leaveWaitingList } from '../../../types/booking/leaveWaitingList';
import type { WaitingView } from '../../../types/booking/waiting';
import { useChange } from '../../api/useChange';
import { askToConfirm } from '../../phone/askToConfirm';
import { tell } from '../../phone/tell';
import { sayPeriod } from '../../timetable/hours';

const { waiting: words } = texts.pages;

/** The patient and session that identify a place in a waiting list. */
export const waitingKey = ({ sessionId, patient }: WaitingView): string =>
  `${sessionId} ${patient.patientId}`;

/**
 * Leaves the waiting lists of a wish (R12), after a confirmation; `onLeft` is called afterwards.
 */
export function useLeaveWaiting(onLeft: () => void) {
  const change = useChange(leaveWaitingList);

  const start = async (places: readonly [WaitingView, ...WaitingView[]], today: string) => {
    if (change.busy) return;
    const { sessionId, patient, date, period, department, doctor } = places[0];
    const what =
      places.length > 1
        ? words.anyOf(places.length)
        : `${sayDate(date, today)} ${sayPeriod(period)} ${department.name} ${doctor.name}`;
    const title = words.ask.title(patient.name);
    if (!(await askToConfirm({ ...words.ask, title, content: words.ask.content(what) }))) return;
    const answer = await change.send({ sessionId, patientId: patient.patientId });
    if (!answer?.ok) return;
    tell(words.left);
    onLeft();
  };

  return {
    start,
    refusal: change.refusal,
    /** Whether this place is being left now. */
    isLeaving: ({ sessionId, patient: { patientId } }: WaitingView) =>
      change.sending?.sessionId === sessionId && change.sending.patientId === patientId,
  };
}
