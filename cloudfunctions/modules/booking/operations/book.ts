import { appointmentView } from '../../../../domain/booking/appointment';
import { done } from '../../../../types/answer';
import { book as contract } from '../../../../types/booking/book';
import { keyedHash } from '../../../cloud/seal';
import { operation } from '../../access';
import { personOf } from '../../people';
import { policyAt } from '../../policy';
import { bookAppointment } from '../steps/bookAppointment';

/** The appointment's id is derived from the whole wish, so the same request sent twice is one appointment (R4). */
export const book = operation(contract, async (input, { caller, now }) => {
  const { requestId, patientId, sessionId, slot, visit } = input;
  const { account } = caller;
  const policy = await policyAt(now);
  const id = keyedHash('appointment', [account, requestId, patientId, sessionId, slot].join('\n'));
  const booked = await bookAppointment(
    {
      sessionId,
      slot,
      claim: { id, appointmentId: id, patientId, account, channel: 'wechat', visit, at: now },
    },
    policy,
    now,
  );
  if (!booked.ok) return booked;
  const { appointment, patient } = booked.value;
  return done({ appointment: appointmentView(appointment, personOf(patient).name, now) });
});
