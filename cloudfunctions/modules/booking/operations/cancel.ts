import { appointmentView } from '../../../../domain/booking/appointment';
import { done } from '../../../../types/answer';
import { cancel as contract } from '../../../../types/booking/cancel';
import { operation } from '../../access';
import { ownAppointment } from '../../appointments';
import { personOf } from '../../people';
import { policyAt } from '../../policy';
import { cancelAppointment } from '../steps/cancelAppointment';

export const cancel = operation(contract, async ({ appointmentId, acceptStrike }, call) => {
  const { caller, now } = call;
  const own = await ownAppointment(caller.account, appointmentId);
  if (!own.ok) return own;
  const cancelled = await cancelAppointment(
    own.value.appointment,
    acceptStrike,
    await policyAt(now),
    now,
  );
  if (!cancelled.ok) return cancelled;
  const { name } = personOf(own.value.patient);
  return done({ appointment: appointmentView(cancelled.value, name, now) });
});
