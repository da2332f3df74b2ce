import { scopeOf } from '../../../../domain/access/scope';
import { isNumberOf } from '../../../../domain/people/sameness';
import { done, refused } from '../../../../types/answer';
import { correctName as contract } from '../../../../types/identity/correctName';
import { staffOperation } from '../../access';
import { patientOf } from '../../appointments';
import { patientStore, personOf, renameRecord } from '../../people';
import { spreadName } from '../steps/spreadName';

/**
 * The whole number shows that the desk has the document. The record's name is one write, which owes it to whatever carries the name; sending it again, or the clock, finishes a call that died.
 */
export const correctName = staffOperation(contract, async (input, { caller, now }) => {
  const { patientId, name, document } = input;
  const own = await patientOf(patientId, scopeOf(caller.staff, 'bookings'));
  if (!own.ok) return own;
  const patient = await patientStore.get(patientId);
  if (!patient) return refused('PATIENT_UNKNOWN', {});
  if (!isNumberOf(personOf(patient).document, document)) return refused('DOCUMENT_DIFFERS', {});
  const renamed = await renameRecord(patient, name, now);
  if (!renamed.ok) return renamed;
  await spreadName(renamed.value, now);
  return done({ value: { name: personOf(renamed.value).name }, subjects: [patientId] });
});
