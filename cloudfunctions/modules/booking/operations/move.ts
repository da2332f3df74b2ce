import { appointmentView } from '../../../../domain/booking/appointment';
import { done } from '../../../../types/answer';
import { move as contract } from '../../../../types/booking/move';
import { keyedHash } from '../../../cloud/seal';
import { operation } from '../../access';
import { ownAppointment } from '../../appointments';
import { personOf } from '../../people';
import { policyAt } from '../../policy';
import { moveAppointment } from '../steps/moveAppointment';

/**
 * The claim of the new place is derived from the whole request, so that the same move sent twice is
 * one move (R5).
 */
export const move = operation(contract, async (input, { caller, now }) => {
  const { requestId, appointmentId, sessionId, slot } = input;
  const own = await ownAppointment(caller.account, appointmentId);
  if (!own.ok) return own;
  const { patient } = own.value;
  const policy = await policyAt(now);
  const wish = keyedHash('move', [requestId, appointmentId, sessionId, slot].join('\n'));
  const to = { sessionId, slot, claimId: `${appointmentId}-${wish.slice(0, 8)}` };
  const moved = await moveAppointment(own.value, to, policy, now);
  if (!moved.ok) return moved;
  return done({ appointment: appointmentView(moved.value, personOf(patient).name, now) });
});
