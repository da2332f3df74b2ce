import { seesAll } from '../../../../domain/people/holding';
import { done, refused } from '../../../../types/answer';
import { stopCare as contract } from '../../../../types/care/stopCare';
import { operation } from '../../access';
import { patientStore } from '../../people';

/** Takes effect with the next message. Only an account with proof may do so (R23). */
export const stopCare = operation(contract, async ({ patientId, stop }, { caller, now }) => {
  if (!seesAll(await patientStore.get(patientId), caller.account))
    return refused('PATIENT_UNKNOWN', {});
  const changed = await patientStore.stopCare(patientId, caller.account, stop ? now : undefined);
  if (!changed) return refused('PATIENT_UNKNOWN', {});
  return done({ stopped: changed.careStopped !== undefined });
});
