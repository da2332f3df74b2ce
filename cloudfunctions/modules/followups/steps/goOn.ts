import { defined } from '../../../../domain/defined';
import { callableFrom } from '../../../../domain/followups/followUps';
import type { Moment } from '../../../../domain/time/time';
import { policyAt } from '../../policy';
import { followUpStore } from '../stores/followUpStore';
import { type Attempt, type FollowUp, followedOf } from '../stores/followUps';
import { newFollowUp } from './newFollowUp';

/**
 * What the patient's condition asks for after a try (R15): the next call on the day that was chosen, or none any more once the patient has
 * recovered. One try gives one call, whatever is done again.
 */
export async function goOnByCondition(
  followUp: FollowUp,
  { id, course, nextCallOn }: Attempt,
  now: Moment,
): Promise<void> {
  if (course === 'recovered') await followUpStore.withdrawByCondition(followUp.personId, followUp);
  if (!nextCallOn) return;
  const { kind, by, source, patientId, dischargeId, personId, department, doctor, date, keys } =
    followUp;
  const next = newFollowUp(
    {
      id: `byCondition-${followUp._id}-${id}`,
      kind: 'byCondition',
      by: kind === 'discharge3' ? 'followUpOffice' : by,
      source,
      personId,
      ...defined({ patientId, dischargeId, doctor }),
      department,
      date,
      dueOn: callableFrom(nextCallOn),
      person: followedOf(followUp),
    },
    await policyAt(now),
    now,
  );
  await followUpStore.insertMissing([{ ...next, keys }]);
}
