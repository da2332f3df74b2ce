import { type Appointment, appointmentView } from '../../../../domain/booking/appointment';
import { sightOf } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listAppointments as contract } from '../../../../types/appointments/listAppointments';
import { operation } from '../../access';
import { patientStore, personOf, standingSeenBy } from '../../people';
import { policyAt } from '../../policy';
import { appointmentStore } from '../stores/appointmentStore';

const pageSize = 20;

export const listAppointments = operation(contract, async ({ when, after }, { caller, now }) => {
  const patients = await patientStore.ofAccount(caller.account);
  const today = dateOf(now);
  if (!patients.length) return done({ today, appointments: [] });
  const names = new Map(patients.map(patient => [patient._id, personOf(patient).name]));
  const view = (appointment: Appointment) =>
    appointmentView(appointment, names.get(appointment.patientId) ?? '', now);
  const sight = sightOf(patients, caller.account);
  if (when === 'coming') {
    const [coming, { booking }] = await Promise.all([
      appointmentStore.coming(sight, now),
      policyAt(now),
    ]);
    const { maxPerDepartmentDay, maxPerDay, maxLive } = booking;
    return done({
      today,
      appointments: coming.map(view),
      standings: {
        patients: patients.map(patient => ({
          patientId: patient._id,
          name: names.get(patient._id) ?? '',
          ...standingSeenBy(patient, caller.account, now),
        })),
        limits: { maxPerDepartmentDay, maxPerDay, maxLive },
      },
    });
  }
  const { page, next } = await appointmentStore.past(sight, now, after, pageSize);
  return done({ today, appointments: page.map(view), ...next });
});
