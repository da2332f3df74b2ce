import { scopeOf } from '../../../../domain/access/scope';
import { isNumberOf } from '../../../../domain/people/sameness';
import { done, refused } from '../../../../types/answer';
import { readmitAtDesk as contract } from '../../../../types/holding/readmitAtDesk';
import { staffOperation } from '../../access';
import { patientOf } from '../../appointments';
import { holdersView, leadingId, patientStore, personOf } from '../../people';
import { policyAt } from '../../policy';
import { readmit } from '../steps/readmit';

export const readmitAtDesk = staffOperation(
  contract,
  async ({ holderId, document, ...input }, { caller, now }) => {
    const patientId = await leadingId(input.patientId);
    const own = await patientOf(patientId, scopeOf(caller.staff, 'bookings'));
    if (!own.ok) return own;
    const patient = await patientStore.get(patientId);
    if (!patient) return refused('PATIENT_UNKNOWN', {});
    if (!isNumberOf(personOf(patient).document, document)) return refused('DOCUMENT_DIFFERS', {});
    const after = await readmit(patient, holderId);
    if (!after) return refused('HOLDER_UNKNOWN', {});
    const value = holdersView(after, await policyAt(now), now);
    return done({ value, subjects: [patientId], details: { holderId } });
  },
);
