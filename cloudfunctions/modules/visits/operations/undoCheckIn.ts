import { scopeOf } from '../../../../domain/access/scope';
import { mayUndoCheckIn } from '../../../../domain/visits/checkIn';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Moment } from '../../../../types/moment';
import type { Policy } from '../../../../types/policy/policy';
import { undoCheckIn as contract } from '../../../../types/visits/undoCheckIn';
import { sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { bookingView } from '../../booking';
import { policyAt } from '../../policy';
import { returnVisitStore } from '../../returns';
import { offerAgain, surveyStore } from '../../surveys';

export const undoCheckIn = staffOperation(contract, async (input, { caller, now }) => {
  const { appointmentId, reason } = input;
  const appointment = await appointmentStore.get(appointmentId);
  if (!appointment) return refused('APPOINTMENT_UNKNOWN', {});
  const allowed = mayUndoCheckIn(appointment, scopeOf(caller.staff, 'arrivals'), now);
  if (!allowed.ok) return allowed;
  // A patient who was not here has no return date and no survey. These are taken back first, so
  // that a call that dies here can be repeated.
  const why = { by: caller.account, at: now, reason: sealText(reason, appointmentId) };
  await returnVisitStore.withdraw(appointmentId, why);
  await surveyStore.withdraw(appointmentId);
  const undone = await appointmentStore.undoCheckIn(appointmentId, allowed.value, why);
  const policy = await policyAt(now);
  if (!undone) return seenMeanwhile(appointmentId, policy, now);
  const booking = await bookingView(undone, caller.staff, policy, now);
  return done({ value: { booking }, subjects: [appointmentId] });
});

/** A patient whom the doctor saw in the meantime was here: the return date and the survey come back. */
async function seenMeanwhile(
  appointmentId: string,
  policy: Policy,
  now: Moment,
): Promise<Outcome<never>> {
  const current = await appointmentStore.get(appointmentId);
  if (current?.status !== 'fulfilled') return refused('BUSY', {});
  await returnVisitStore.restore(appointmentId, now);
  await offerAgain(current, policy, now);
  return refused('NOT_ARRIVED', {});
}
