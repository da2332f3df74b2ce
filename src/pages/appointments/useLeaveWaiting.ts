import { useState } from 'react';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import { leaveWaitingList } from '../../../types/booking/leaveWaitingList';
import type { WaitingView } from '../../../types/booking/waiting';
import { call } from '../../api/call';
import type { Trouble } from '../../api/trouble';
import { ask } from '../../phone/ask';
import { tell } from '../../phone/tell';

const { waiting: words } = texts.pages;

/** What tells one place in a line from another. */
export const waitingKey = ({ sessionId, patient }: WaitingView): string =>
  `${sessionId} ${patient.patientId}`;

/** Leaving a waiting list (R12), after asking; `onLeft` is called when they are no longer on it. */
export function useLeaveWaiting(onLeft: () => void) {
  /** The key of the place that is being given up. */
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Trouble>();

  const start = async (waiting: WaitingView, today: string) => {
    if (busy) return;
    const { sessionId, patient, date, period, department, doctor } = waiting;
    const what = `${sayDate(date, today)} ${texts.periodTexts[period]} ${department.name} ${doctor.name}`;
    const title = words.ask.title(patient.name);
    if (!(await ask({ ...words.ask, title, content: words.ask.content(what) }))) return;
    setBusy(waitingKey(waiting));
    setRefusal(undefined);
    const answer = await call(leaveWaitingList, { sessionId, patientId: patient.patientId });
    setBusy(undefined);
    if (!answer.ok) return setRefusal(answer.refusal);
    tell(words.left);
    onLeft();
  };

  return { start, busy, refusal };
}
