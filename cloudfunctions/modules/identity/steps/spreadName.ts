import type { Moment } from '../../../../domain/time/time';
import { seal } from '../../../cloud/seal';
import { appointmentStore } from '../../appointments';
import { renamePerson } from '../../cases';
import { followedOf, followUpStore } from '../../followups';
import { contactRenamed, keysRenamed, type Patient, personOf } from '../../people';
import { handOverTold } from './handOver';

/**
 * Copies a record's name to appointments, follow-ups and cases, and to their search hashes (R1);
 * and gives the record the stays and calls with that name and number. Documents that have the name
 * already are left alone, so that this can be repeated at any time.
 */
export async function spreadName(patient: Patient, now: Moment): Promise<void> {
  const { name } = personOf(patient);
  for (const appointment of await appointmentStore.carried(patient._id)) {
    const carried = contactRenamed(appointment, name);
    if (carried)
      await appointmentStore.setPerson(appointment._id, appointment.person, carried, now);
  }
  for (const followUp of await followUpStore.carried(patient._id)) {
    const followed = followedOf(followUp);
    if (followed.name === name) continue;
    await followUpStore.setPerson(followUp._id, followUp.person, {
      person: seal({ ...followed, name }, followUp._id),
      keys: keysRenamed(followUp.keys, followed.name, name),
    });
  }
  await renamePerson(patient._id, name);
  await handOverTold(patient, now);
}
