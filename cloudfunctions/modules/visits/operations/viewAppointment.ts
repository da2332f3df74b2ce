import { asksWhetherComing } from '../../../../domain/booking/answering';
import { appointmentView, hasCome } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { seesAll } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewAppointment as contract } from '../../../../types/visits/viewAppointment';
import { operation } from '../../access';
import { ownAppointment } from '../../appointments';
import { personOf } from '../../people';
import { policyAt } from '../../policy';
import { returnVisitStore, returnVisitViews } from '../../returns';

export const viewAppointment = operation(contract, async ({ appointmentId }, { caller, now }) => {
  const own = await ownAppointment(caller.account, appointmentId);
  if (!own.ok) return own;
  const { appointment, patient } = own.value;
  const whole = hasCome(appointment) && seesAll(patient, caller.account);
  const set = whole ? await returnVisitStore.get(appointmentId) : undefined;
  const policy = await policyAt(now);
  const [returnVisit] = set ? await returnVisitViews([set], policy, now) : [];
  return done({
    today: dateOf(now),
    appointment: appointmentView(appointment, personOf(patient).name, now),
    asks: asksWhetherComing(appointment, policy, now),
    ...defined({ returnVisit }),
  });
});
