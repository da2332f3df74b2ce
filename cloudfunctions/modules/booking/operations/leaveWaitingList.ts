import { mayBookFor, seesOne } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { leaveWaitingList as contract } from '../../../../types/booking/leaveWaitingList';
import { operation } from '../../access';
import { recordOf } from '../../people';
import { endWish, sessionStore } from '../../timetable';
import { wishOf } from '../steps/wishOf';

export const leaveWaitingList = operation(contract, async (input, { caller, now }) => {
  const { sessionId } = input;
  const patient = await recordOf(input.patientId);
  if (!patient || !mayBookFor(patient, caller.account)) return refused('PATIENT_UNKNOWN', {});
  const { _id: patientId } = patient;
  const session = await sessionStore.get(sessionId);
  const waiter = session?.waiting?.find(each => each.patientId === patientId);
  // Another account's entry cannot be removed, and its existence is not revealed.
  if (!waiter || !seesOne(patient, caller.account, waiter.account)) return done({ left: false });
  const left = await sessionStore.stopWaiting(sessionId, patientId);
  await endWish(patientId, wishOf(sessionId, waiter), dateOf(now));
  return done({ left: left !== undefined });
});
