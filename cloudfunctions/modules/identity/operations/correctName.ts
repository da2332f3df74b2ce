import { scopeOf } from '../../../../domain/access/scope';
import { isNumberOf } from '../../../../domain/people/sameness';
import { done, refused } from '../../../../types/answer';
import { correctName as contract } from '../../../../types/identity/correctName';
import { staffOperation } from '../../access';
import { patientOf } from '../../appointments';
import { patientStore, personOf, recordOf, renameRecord, rightRecordOf } from '../../people';
import { beginJoin } from '../steps/beginJoin';
import { spreadName } from '../steps/spreadName';

/**
 * The full number shows that the desk has the document; for a child, the guardian's. Changing the
 * name of the record is one write, which owes the name to all documents with a copy. For a child
 * under a guardian's document the name identifies the record, so the record is joined to the one
 * with the right name. Sending it again, or the job, completes a call that died.
 */
export const correctName = staffOperation(contract, async (input, { caller, now }) => {
  const { name, document } = input;
  const led = await recordOf(input.patientId);
  const own = await patientOf(led?._id ?? input.patientId, scopeOf(caller.staff, 'bookings'));
  if (!own.ok) return own;
  if (!led) return refused('PATIENT_UNKNOWN', {});
  if (!isNumberOf(personOf(led).document, document)) return refused('DOCUMENT_DIFFERS', {});
  const right = await rightRecordOf(led, name, now);
  if (!right.ok) return right;
  const patientId = right.value._id;
  if (patientId !== led._id) {
    const wish = { from: led._id, into: patientId, why: 'corrected', by: caller.account } as const;
    const joined = await beginJoin(wish, now);
    if (!joined.ok) return joined;
  }
  const record = await patientStore.get(patientId);
  const renamed = record && (await renameRecord(record, name, now));
  if (!renamed?.ok) return renamed ?? refused('PATIENT_UNKNOWN', {});
  await spreadName(renamed.value, now);
  const value = { name: personOf(renamed.value).name, patientId };
  return done({ value, subjects: [...new Set([led._id, patientId])] });
});
