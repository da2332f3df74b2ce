import { seesAll } from '../../../../domain/people/holding';
import { done, refused } from '../../../../types/answer';
import { stopCare as contract } from '../../../../types/care/stopCare';
import { operation } from '../../access';
import { patientStore, recordOf } from '../../people';

/** Takes effect with the next message. Only an account with proof may do so (R23). */
export const stopCare = operation(contract, async ({ stop, ...input }, { caller, now }) => {
  const patient = await recordOf(input.patientId);
  if (!patient || !seesAll(patient, caller.account)) return refused('PATIENT_UNKNOWN', {});
  const changed = await patientStore.stopCare(patient._id, caller.account, stop ? now : undefined);
  if (!changed) return refused('PATIENT_UNKNOWN', {});
  return done({ stopped: changed.careStopped !== undefined });
});
