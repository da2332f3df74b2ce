import { type Appointment, hasCome } from '../../../../domain/booking/appointment';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import type { CallView } from '../../../../types/calls/calls';
import { textIn } from '../../../cloud/seal';
import { appointmentStore } from '../../appointments';
import { contactOf, deathStore, patientStore, phoneAbout } from '../../people';
import type { CallEntry } from '../stores/calls';

const isHere = ({ reason, open }: CallEntry, appointment: Pick<Appointment, 'status'>): boolean =>
  reason === 'noShow' && open && hasCome(appointment);

/**
 * Entries of the call list, each with the person to call and the words to say. A barred patient is
 * told when the bar ends (R6, R8).
 */
export async function callViews(entries: CallEntry[], now: Moment): Promise<CallView[]> {
  const ids = [...new Set(entries.map(entry => entry.patientId))];
  const [appointments, patients, dead] = await Promise.all([
    appointmentStore.byIds(entries.map(entry => entry.appointmentId)),
    patientStore.byIds(ids),
    deathStore.among(ids),
  ]);
  const barred = new Map(
    patients
      .filter(({ barredUntil }) => barredUntil > now)
      .map(each => [each._id, each.barredUntil]),
  );
  const people = new Map(patients.map(each => [each._id, each]));
  const byId = new Map(appointments.map(appointment => [appointment._id, appointment]));
  return entries.flatMap(entry => {
    const appointment = byId.get(entry.appointmentId);
    // Nobody calls the family of a patient who has died (R26), or a patient who has arrived after
    // all (R6). The entry that reported the death stays, so that it can be corrected.
    const isOver = dead.has(entry.patientId) && !entry.saysDied;
    if (!appointment || isOver || isHere(entry, appointment)) return [];
    const { name } = contactOf(appointment);
    const { date, start, department, doctor, room, number } = appointment;
    const visit = { date, start, department: department.name, doctor: doctor.name };
    return [
      {
        callId: entry._id,
        reason: entry.reason,
        at: entry.at,
        patientId: entry.patientId,
        patientName: name,
        phone: phoneAbout(appointment, people.get(entry.patientId)),
        visit,
        appointmentId: entry.appointmentId,
        say: texts.calls.say[entry.reason]({
          name,
          ...visit,
          room,
          number,
          barredUntil: barred.get(entry.patientId),
        }),
        attempts: entry.attempts.map(({ at, by, outcome, note }) => ({
          at,
          by,
          outcome,
          note: textIn(note, entry._id),
        })),
        open: entry.open,
      },
    ];
  });
}
