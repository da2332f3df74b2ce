import type { Appointment } from '../../../../domain/booking/appointment';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { appointmentStore } from '../../appointments';
import { callStore } from '../../calls';
import { policyAt } from '../../policy';
import { returnVisitStore } from '../../returns';
import { takeBackStrike } from '../../strikes';
import { offerAgain } from '../../surveys';

/**
 * Restores a check-in that was taken back by mistake (R6), with everything that ended: the return
 * date and the survey are there again, a strike for not coming is revoked, and nobody is called
 * about it. The appointment is written last, so that a call that dies before can be repeated.
 * @returns the appointment; undefined if it has changed since it was read
 */
export async function restoreCheckIn(
  appointment: Appointment,
  by: string,
  now: Moment,
): Promise<Appointment | undefined> {
  const { _id, undone } = appointment;
  if (!undone) return undefined;
  const policy = await policyAt(now);
  if (appointment.status === 'noshow')
    await takeBackStrike(appointment, { at: now, by, reason: texts.checkIn.restored }, policy, now);
  await callStore.end('noShow', _id);
  await returnVisitStore.restore(_id, undone.at);
  await offerAgain(appointment, policy, now);
  return appointmentStore.restoreCheckIn(_id, undone, now);
}
