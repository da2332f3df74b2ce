import { mayAddNumbers } from '../../../../domain/access/member';
import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { done, refused } from '../../../../types/answer';
import { bookFor as contract } from '../../../../types/booking/bookFor';
import { keyedHash, sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { bookAppointment } from '../steps/bookAppointment';
import { ownSession } from '../steps/ownSession';
import { patientOfDesk } from '../steps/patientOfDesk';
import { bookingView } from '../views/bookingViews';

/**
 * Has the same rules and the same write as the patient's own booking. The appointment's id is
 * derived from the whole request, so that the same request sent twice is one appointment (R4).
 */
export const bookFor = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, sessionId, slot, channel, visit, extra } = input;
  const referredBy = channel === 'referral' ? input.referredBy : undefined;
  const { staff, account } = caller;
  if (extra && !mayAddNumbers(staff)) return refused('EXTRA_NOT_ALLOWED', {});
  const own = await ownSession(sessionId, staff);
  if (!own.ok) return own;
  const policy = await policyAt(now);
  const found = await patientOfDesk(input.patient, channel === 'onSite', policy, now);
  if (!found.ok) return found;
  const patientId = found.value;
  const wish = [account, requestId, patientId, sessionId, slot, channel, extra ? 'extra' : ''];
  const id = keyedHash('appointment', [deskAccount, ...wish].join('\n'));
  const booked = await bookAppointment(
    {
      sessionId,
      slot,
      claim: {
        id,
        appointmentId: id,
        patientId,
        account: deskAccount,
        channel,
        visit,
        at: now,
        ...defined({
          extra: extra && { by: account, reason: sealText(extra.reason, id) },
          referredBy: referredBy && sealText(referredBy, id),
        }),
      },
    },
    policy,
    now,
  );
  if (!booked.ok) return booked;
  const { appointment } = booked.value;
  return done({
    value: { booking: await bookingView(appointment, staff, policy, now) },
    subjects: [appointment._id, patientId],
    details: { channel, sessionId, extra: extra !== undefined },
  });
});
