import { mayBookFor, seesAll } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewStrikes as contract } from '../../../../types/strikes/viewStrikes';
import { operation } from '../../access';
import { recordOf } from '../../people';
import { policyAt } from '../../policy';
import { strikeViews } from '../steps/settleStrikes';

export const viewStrikes = operation(contract, async (input, { caller, now }) => {
  const patient = await recordOf(input.patientId);
  if (!patient || !mayBookFor(patient, caller.account)) return refused('PATIENT_UNKNOWN', {});
  if (!seesAll(patient, caller.account)) return refused('HOLDING_UNPROVEN', {});
  const views = await strikeViews(patient._id, await policyAt(now), now);
  return done({ today: dateOf(now), ...views });
});
