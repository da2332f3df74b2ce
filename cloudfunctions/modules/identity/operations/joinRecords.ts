import { scopeOf } from '../../../../domain/access/scope';
import { isNumberOf } from '../../../../domain/people/sameness';
import { done, refused } from '../../../../types/answer';
import { joinRecords as contract } from '../../../../types/identity/joinRecords';
import { staffOperation } from '../../access';
import { patientOf } from '../../appointments';
import { joinStore, patientStore, personOf } from '../../people';
import { beginJoin, joinIdOf } from '../steps/beginJoin';
import { mayJoin } from '../steps/mayJoin';

/**
 * The full number shows that the desk has the document of the remaining record. The join is
 * recorded first and then made; sending it again, or the job, completes a call that died.
 */
export const joinRecords = staffOperation(contract, async (input, { caller, now }) => {
  const scope = scopeOf(caller.staff, 'bookings');
  const own = await patientOf(input.into, scope);
  if (!own.ok) return own;
  const stays = await patientStore.get(input.into);
  if (!stays) return refused('PATIENT_UNKNOWN', {});
  if (!isNumberOf(personOf(stays).document, input.document)) return refused('DOCUMENT_DIFFERS', {});
  const standing = await joinStore.get(joinIdOf(input.from, input.into));
  const again = standing?.into === input.into && ['joining', 'joined'].includes(standing.state);
  const both = again ? done(undefined) : await mayJoin(input, scope);
  if (!both.ok) return both;
  const [from, into] = both.value
    ? [both.value.from._id, both.value.into._id]
    : [input.from, input.into];
  const joined = await beginJoin({ from, into, why: 'twice', by: caller.account }, now);
  if (!joined.ok) return joined;
  const { _id: joinId, state } = joined.value;
  return done({ value: { joinId, state }, subjects: [joinId, from, into] });
});
