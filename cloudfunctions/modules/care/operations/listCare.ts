import { seesAll } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listCare as contract } from '../../../../types/care/listCare';
import { operation } from '../../access';
import { patientStore, personOf } from '../../people';
import { careWordsOf } from '../steps/words';
import { careStore } from '../stores/carePlans';
import { careViews } from '../views/careViews';

const pageSize = 20;

export const listCare = operation(contract, async ({ after }, { caller, now }) => {
  const held = await patientStore.ofAccount(caller.account);
  const patients = held.filter(patient => seesAll(patient, caller.account));
  const names = new Map(patients.map(patient => [patient._id, personOf(patient).name]));
  const { page, next } = await careStore.ofPatients([...names.keys()], after, pageSize);
  const views = await careViews(page);
  return done({
    today: dateOf(now),
    care: views.map((view, i) => {
      const item = page[i]!;
      const { patientId = '', readAt } = item;
      const patient = { patientId, name: names.get(patientId) ?? '' };
      return { ...view, text: careWordsOf(item).text, patient, read: readAt !== undefined };
    }),
    patients: patients.map(({ _id, careStopped }) => ({
      patientId: _id,
      name: names.get(_id) ?? '',
      stopped: careStopped !== undefined,
    })),
    ...next,
  });
});
