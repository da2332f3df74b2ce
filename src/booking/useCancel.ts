import { texts } from '../../texts';
import { sayDate, sayMoment } from '../../texts/say';
import type { AppointmentView } from '../../types/booking/appointment';
import { cancel } from '../../types/booking/cancel';
import { isClientTrouble } from '../api/trouble';
import { useChange } from '../api/useChange';
import { askToConfirm } from '../phone/askToConfirm';
import { tell } from '../phone/tell';

const { appointment: words } = texts.pages;

/**
 * Cancels an appointment (R5): shows the cost now and asks for confirmation. If the cost changed
 * meanwhile, it asks again with the new one. `onDone` gets the cancelled appointment; `onRefused`
 * should read the appointment again.
 */
export function useCancel(onDone: (cancelled: AppointmentView) => void, onRefused: () => void) {
  const change = useChange(cancel);

  const start = async (appointment: AppointmentView, today: string) => {
    if (change.busy) return;
    const { cancellation, date, start: time, department, patient } = appointment;
    const what = `${sayDate(date, today)} ${time} ${department.name} ${patient.name}`;
    const strike = (freeUntil: number) =>
      askToConfirm({ ...words.ask, content: words.ask.strike(what, sayMoment(freeUntil, today)) });
    const costs = cancellation.cost === 'strike';
    const sure = costs
      ? await strike(cancellation.freeUntil)
      : await askToConfirm({ ...words.ask, content: words.ask.free(what) });
    if (!sure) return;

    const send = (acceptStrike: boolean) =>
      change.send({ appointmentId: appointment.appointmentId, acceptStrike });
    let answer = await send(costs);
    if (answer?.ok === false && answer.refusal.code === 'CANCEL_COSTS_STRIKE') {
      // The next question shows the new cost, so the refusal need not be shown.
      change.forget();
      if (!(await strike(answer.refusal.facts.freeUntil))) return;
      answer = await send(true);
    }
    if (!answer) return;
    if (!answer.ok) {
      if (!isClientTrouble(answer.refusal)) onRefused();
      return;
    }
    tell(words.cancelledToast);
    onDone(answer.value.appointment);
  };

  return {
    start,
    /** The appointment that is being cancelled. */
    busy: change.sending?.appointmentId,
    refusal: change.refusal,
  };
}
