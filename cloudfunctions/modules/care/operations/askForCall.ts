import { defined } from '../../../../domain/defined';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { askForCall as contract } from '../../../../types/care/askForCall';
import { operation } from '../../access';
import { followedFrom, followUpStore, newFollowUp } from '../../followups';
import { deathStore } from '../../people';
import { policyAt } from '../../policy';
import { ownCare, worryIdOf } from '../views/careViews';

/** Plans one call for a message, however often it is asked for. */
export const askForCall = operation(contract, async ({ careId }, { caller, now }) => {
  const own = await ownCare(caller.account, careId);
  if (!own) return refused('CARE_UNKNOWN', {});
  const { item, patient } = own;
  // No call is planned for a patient who has died (R26).
  if ((await deathStore.among([patient._id])).has(patient._id)) return refused('PERSON_DIED', {});
  const wanted = newFollowUp(
    {
      id: worryIdOf(careId),
      kind: 'careWorry',
      source: { kind: 'care', id: careId },
      patientId: patient._id,
      ...defined({ dischargeId: item.source.kind === 'discharge' ? item.source.id : undefined }),
      department: item.department,
      date: dateOf(now),
      ...followedFrom(patient, caller.account),
    },
    await policyAt(now),
    now,
  );
  await followUpStore.insertMissing([wanted]);
  const planned = await followUpStore.get(wanted._id);
  return done({ dueOn: planned?.dueOn ?? wanted.dueOn });
});
