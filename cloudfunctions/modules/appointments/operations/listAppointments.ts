import { type Appointment, appointmentView } from '../../../../domain/booking/appointment';
import { seesOne } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listAppointments as contract } from '../../../../types/appointments/listAppointments';
import { operation } from '../../access';
import { patientStore, personOf } from '../../people';
import { appointmentStore } from '../stores/appointments';

const pageSize = 20;

const placeInList = (after: string | undefined) => {
  const [, startsAt, id] = /^(\d+)_(.+)$/.exec(after ?? '') ?? [];
  return startsAt && id ? { startsAt: Number(startsAt), id } : undefined;
};

export const listAppointments = operation(contract, async ({ when, after }, { caller, now }) => {
  const patients = await patientStore.ofAccount(caller.account);
  const today = dateOf(now);
  if (!patients.length) return done({ today, appointments: [] });
  const ids = patients.map(({ _id }) => _id);
  const names = new Map(patients.map(patient => [patient._id, personOf(patient).name]));
  const view = (appointment: Appointment) =>
    appointmentView(appointment, names.get(appointment.patientId) ?? '', now);
  const held = new Map(patients.map(patient => [patient._id, patient]));
  const isSeen = ({ patientId, account }: Appointment) =>
    seesOne(held.get(patientId), caller.account, account);
  if (when === 'coming') {
    const coming = await appointmentStore.coming(ids, now);
    return done({ today, appointments: coming.filter(isSeen).map(view) });
  }
  const found = await appointmentStore.past(ids, now, placeInList(after), pageSize + 1);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  const next = found.length > pageSize && last ? `${last.startsAt}_${last._id}` : undefined;
  return done({ today, appointments: page.filter(isSeen).map(view), ...(next ? { next } : {}) });
});
