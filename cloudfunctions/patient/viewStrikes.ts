import { done, refused } from '../../types/answer';
import { viewStrikes as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { patientStore } from '../cloud/stores/patients';
import { policyAt } from '../cloud/stores/policy';
import { dateOf } from '../domain/time';
import { strikeViews } from '../workflows/strikes';

export const viewStrikes = operation(contract, async ({ patientId }, { caller, now }) => {
  const patient = await patientStore.get(patientId);
  if (!patient?.links.some(({ account }) => account === caller.account))
    return refused('PATIENT_UNKNOWN', {});
  const views = await strikeViews(patientId, await policyAt(now), now);
  return done({ today: dateOf(now), ...views });
});
