import { useState } from 'react';
import { texts } from '../../texts';
import { sayDate, sayMoment } from '../../texts/say';
import { cancel } from '../../types/booking/cancel';
import type { AppointmentView } from '../../types/timetable/scheduling';
import { call } from '../api/call';
import { isClientTrouble, type Trouble } from '../api/trouble';
import { ask } from '../phone/ask';
import { tell } from '../phone/tell';

const { appointment: words } = texts.pages;

/**
 * Cancelling an appointment (R5): says what it costs now before it is confirmed; when that changed in the meantime, asks
 * once more with the new cost. `onDone` gets the cancelled appointment; `onRefused` may look how it really stands.
 */
export function useCancel(onDone: (cancelled: AppointmentView) => void, onRefused: () => void) {
  /** The appointment that is being cancelled. */
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Trouble>();

  const start = async (appointment: AppointmentView, today: string) => {
    if (busy) return;
    const { cancellation, date, start: time, department, patient } = appointment;
    const what = `${sayDate(date, today)} ${time} ${department.name} ${patient.name}`;
    const strike = (freeUntil: number) =>
      ask({ ...words.ask, content: words.ask.strike(what, sayMoment(freeUntil, today)) });
    const costs = cancellation.cost === 'strike';
    const sure = costs
      ? await strike(cancellation.freeUntil)
      : await ask({ ...words.ask, content: words.ask.free(what) });
    if (!sure) return;

    setBusy(appointment.appointmentId);
    setRefusal(undefined);
    const send = (acceptStrike: boolean) =>
      call(cancel, { appointmentId: appointment.appointmentId, acceptStrike });
    let answer = await send(costs);
    if (!answer.ok && answer.refusal.code === 'CANCEL_COSTS_STRIKE') {
      if (!(await strike(answer.refusal.facts.freeUntil))) {
        setBusy(undefined);
        return;
      }
      answer = await send(true);
    }
    setBusy(undefined);
    if (!answer.ok) {
      setRefusal(answer.refusal);
      if (!isClientTrouble(answer.refusal)) onRefused();
      return;
    }
    tell(words.cancelledToast);
    onDone(answer.value.appointment);
  };

  return { start, busy, refusal };
}
