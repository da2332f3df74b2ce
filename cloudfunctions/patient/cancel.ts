import { done } from '../../types/answer';
import { cancel as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { policyAt } from '../cloud/stores/policy';
import { appointmentView } from '../domain/appointment';
import { cancelAppointment } from '../workflows/cancelAppointment';
import { ownAppointment } from '../workflows/ownAppointment';
import { personOf } from '../workflows/person';

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
