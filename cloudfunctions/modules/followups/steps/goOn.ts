import { hourAnswered } from '../../../../domain/calling/desk';
import { defined } from '../../../../domain/defined';
import { callableFrom } from '../../../../domain/followups/followUps';
import type { Moment } from '../../../../domain/time/time';
import { derivedId } from '../../../cloud/derivedId';
import { policyAt } from '../../policy';
import { followUpStore } from '../stores/followUpStore';
import { type Attempt, type FollowUp, followedOf } from '../stores/followUps';
import { newFollowUp } from './newFollowUp';

/** The id of the next call that a try sets. */
export const nextCallId = ({ _id }: Pick<FollowUp, '_id'>, { id }: Pick<Attempt, 'id'>): string =>
  derivedId('byCondition', _id, id);

/**
 * What the patient's condition requires after a try (R15): the next call on the chosen day, or no
 * further call once the patient has recovered. One try gives one call, however often this is
 * repeated.
 */
export async function goOnByCondition(
  followUp: FollowUp,
  index: number,
  { id, at, course, nextCallOn }: Attempt,
  now: Moment,
): Promise<void> {
  if (course === 'recovered') {
    const count = await followUpStore.withdrawByCondition(followUp.personId, followUp);
    if (count) await followUpStore.setWithdrew(followUp, index, count);
  }
  if (!nextCallOn) return;
  const { kind, by, source, patientId, dischargeId, personId, department, doctor, date, keys } =
    followUp;
  const next = newFollowUp(
    {
      id: nextCallId(followUp, { id }),
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
  await followUpStore.insertMissing([
    { ...next, keys, ...defined({ hour: hourAnswered(at, id) }) },
  ]);
}
