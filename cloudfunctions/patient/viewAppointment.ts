import { done } from '../../types/answer';
import { viewAppointment as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { policyAt } from '../cloud/stores/policy';
import { returnVisitStore } from '../cloud/stores/returnVisits';
import { appointmentView } from '../domain/appointment';
import { dateOf } from '../domain/time';
import { ownAppointment } from '../workflows/ownAppointment';
import { personOf } from '../workflows/person';
import { returnVisitViews } from '../workflows/returnVisits';

export const viewAppointment = operation(contract, async ({ appointmentId }, { caller, now }) => {
  const own = await ownAppointment(caller.account, appointmentId);
  if (!own.ok) return own;
  const { appointment, patient } = own.value;
  const came = appointment.status === 'arrived' || appointment.status === 'fulfilled';
  const set = came ? await returnVisitStore.get(appointmentId) : undefined;
  const [returnVisit] = set ? await returnVisitViews([set], await policyAt(now), now) : [];
  return done({
    today: dateOf(now),
    appointment: appointmentView(appointment, personOf(patient).name, now),
    ...(returnVisit ? { returnVisit } : {}),
  });
});
