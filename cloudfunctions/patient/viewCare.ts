import { done, refused } from '../../types/answer';
import { viewCare as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { careStore } from '../cloud/stores/care';
import { followUpStore } from '../cloud/stores/followUps';
import { careViews, ownCare, worryIdOf } from '../workflows/care';
import { personOf } from '../workflows/person';

export const viewCare = operation(contract, async ({ careId }, { caller, now }) => {
  const own = await ownCare(caller.account, careId);
  if (!own) return refused('CARE_UNKNOWN', {});
  const { item, patient } = own;
  const [[view], asked] = await Promise.all([
    careViews([item]),
    followUpStore.get(worryIdOf(careId)),
    careStore.read(careId, now),
  ]);
  if (!view) throw new Error('a message without a view');
  return done({
    care: {
      ...view,
      text: item.text,
      patient: { patientId: patient._id, name: personOf(patient).name },
      read: true,
    },
    stopped: patient.careStopped !== undefined,
    callAsked: asked?.open === true,
  });
});
