import { done, refused } from '../../../../types/answer';
import { viewCare as contract } from '../../../../types/care/viewCare';
import { operation } from '../../access';
import { followUpStore } from '../../followups';
import { personOf } from '../../people';
import { careWordsOf } from '../steps/words';
import { careStore } from '../stores/carePlans';
import { careViews, ownCare, worryIdOf } from '../views/careViews';

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
      text: careWordsOf(item).text,
      patient: { patientId: patient._id, name: personOf(patient).name },
      read: true,
    },
    stopped: patient.careStopped !== undefined,
    callAsked: asked?.open === true,
  });
});
