import { scopeOf } from '../../../../domain/access/scope';
import { mayUndoCheckIn } from '../../../../domain/visits/checkIn';
import { done, refused } from '../../../../types/answer';
import { undoCheckIn as contract } from '../../../../types/visits/undoCheckIn';
import { sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { bookingView } from '../../booking';
import { policyAt } from '../../policy';
import { returnVisitStore } from '../../returns';
import { surveyStore } from '../../surveys';

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
  if (!undone) return refused('BUSY', {});
  const booking = await bookingView(undone, caller.staff, await policyAt(now), now);
  return done({ value: { booking }, subjects: [appointmentId] });
});
