import { appointmentView } from '../../../../domain/booking/appointment';
import type { Session } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { done } from '../../../../types/answer';
import { book as contract } from '../../../../types/booking/book';
import type { CheckedInputOf } from '../../../../types/contract';
import { keyedHash, sealText } from '../../../cloud/seal';
import { type Call, operation } from '../../access';
import { personOf } from '../../people';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { bookAppointment, type PlaceWish, refusedAlready } from '../steps/bookAppointment';

/**
 * The appointment's id is derived from the whole request, so that the same request sent twice is
 * one appointment (R4).
 */
function wishOf(
  input: CheckedInputOf<typeof contract>,
  { caller: { account }, now }: Call,
): PlaceWish {
  const { requestId, patientId, sessionId, slot, visit, purpose } = input;
  const id = keyedHash('appointment', [account, requestId, patientId, sessionId, slot].join('\n'));
  return {
    ...{ sessionId, slot },
    claim: {
      ...{ id, appointmentId: id, patientId, account, channel: 'wechat', visit, at: now },
      ...defined({ purpose: purpose && sealText(purpose, id) }),
    },
  };
}

export const book = operation<typeof contract, Session | undefined>(
  contract,
  async (input, call, ahead) => {
    const { now } = call;
    const booked = await bookAppointment(wishOf(input, call), await policyAt(now), now, ahead);
    if (!booked.ok) return booked;
    const { appointment, patient } = booked.value;
    return done({ appointment: appointmentView(appointment, personOf(patient).name, now) });
  },
  {
    refusedAlready: async (input, call) =>
      refusedAlready(wishOf(input, call), await policyAt(call.now), call.now),
    lookAhead: ({ sessionId }) => sessionStore.get(sessionId),
  },
);
