import { seesAll } from '../../../../domain/people/holding';
import { dateOf, type LocalDate } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listCare as contract } from '../../../../types/care/listCare';
import { operation } from '../../access';
import { patientStore, personOf } from '../../people';
import { careStore } from '../stores/carePlans';
import { careViews } from '../views/careViews';

const pageSize = 20;

const placeIn = (after: string | undefined): { date: LocalDate; id: string } | undefined => {
  const [, date, id] = /^([\d-]+)_(.+)$/.exec(after ?? '') ?? [];
  return date && id ? { date, id } : undefined;
};

/** What was kept from the patient by their own wish is not shown. */
export const listCare = operation(contract, async ({ after }, { caller, now }) => {
  const held = await patientStore.ofAccount(caller.account);
  const patients = held.filter(patient => seesAll(patient, caller.account));
  const names = new Map(patients.map(patient => [patient._id, personOf(patient).name]));
  const found = patients.length
    ? await careStore.ofPatients([...names.keys()], placeIn(after), pageSize + 1)
    : [];
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  const views = await careViews(page);
  return done({
    today: dateOf(now),
    care: views.flatMap((view, i) => {
      const { text, patientId = '', readAt } = page[i]!;
      if (view.state === 'stopped') return [];
      const patient = { patientId, name: names.get(patientId) ?? '' };
      return [{ ...view, text, patient, read: readAt !== undefined }];
    }),
    patients: patients.map(({ _id, careStopped }) => ({
      patientId: _id,
      name: names.get(_id) ?? '',
      stopped: careStopped !== undefined,
    })),
    ...(found.length > pageSize && last ? { next: `${last.on}_${last._id}` } : {}),
  });
});
