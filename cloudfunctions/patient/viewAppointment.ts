import { done } from '../../types/answer';
import { viewAppointment as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { appointmentView } from '../domain/appointment';
import { dateOf } from '../domain/time';
import { ownAppointment } from '../workflows/ownAppointment';
import { personOf } from '../workflows/person';

export const viewAppointment = operation(contract, async ({ appointmentId }, { caller, now }) => {
  const own = await ownAppointment(caller.account, appointmentId);
  if (!own.ok) return own;
  const { appointment, patient } = own.value;
  return done({
    today: dateOf(now),
    appointment: appointmentView(appointment, personOf(patient).name, now),
  });
});
