import { done, refused } from '../../../../types/answer';
import { leaveWaitingList as contract } from '../../../../types/booking/leaveWaitingList';
import { operation } from '../../access';
import { patientStore } from '../../people';
import { sessionStore } from '../../timetable';

export const leaveWaitingList = operation(contract, async (input, { caller }) => {
  const { patientId, sessionId } = input;
  const patient = await patientStore.get(patientId);
  if (!patient?.links.some(({ account }) => account === caller.account))
    return refused('PATIENT_UNKNOWN', {});
  return done({ left: (await sessionStore.stopWaiting(sessionId, patientId)) !== undefined });
});
