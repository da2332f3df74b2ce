import { scopeOf } from '../../../../domain/access/scope';
import { done, refused } from '../../../../types/answer';
import { proveAtDesk as contract } from '../../../../types/holding/proveAtDesk';
import { staffOperation } from '../../access';
import { patientOf } from '../../appointments';
import { accountOf, holdersView, leadingId, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { prove } from '../steps/prove';

export const proveAtDesk = staffOperation(
  contract,
  async ({ holderId, ...input }, { caller, now }) => {
    const patientId = await leadingId(input.patientId);
    const own = await patientOf(patientId, scopeOf(caller.staff, 'bookings'));
    if (!own.ok) return own;
    const patient = await patientStore.get(patientId);
    if (!patient) return refused('PATIENT_UNKNOWN', {});
    const account = accountOf(patient, holderId);
    const after = account && (await prove(patient, account, 'desk', now));
    if (!after) return refused('HOLDER_UNKNOWN', {});
    return done({
      value: holdersView(after, await policyAt(now), now),
      subjects: [patientId],
      details: { holderId },
    });
  },
);
