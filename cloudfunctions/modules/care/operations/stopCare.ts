import { done, refused } from '../../../../types/answer';
import { stopCare as contract } from '../../../../types/care/stopCare';
import { operation } from '../../access';
import { patientStore } from '../../people';

/** Takes effect with the next message; whoever holds the patient may say so. */
export const stopCare = operation(contract, async ({ patientId, stop }, { caller, now }) => {
  const changed = await patientStore.stopCare(patientId, caller.account, stop ? now : undefined);
  if (!changed) return refused('PATIENT_UNKNOWN', {});
  return done({ stopped: changed.careStopped !== undefined });
});
