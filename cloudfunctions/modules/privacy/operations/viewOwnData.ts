import { seesAll } from '../../../../domain/people/holding';
import { done } from '../../../../types/answer';
import { viewOwnData as contract } from '../../../../types/privacy/viewOwnData';
import { operation } from '../../access';
import { patientStore, personOf } from '../../people';
import { policyAt } from '../../policy';
import { documentsAbout, ownCounts } from '../steps/ownData';

export const viewOwnData = operation(contract, async (_input, { caller, now }) => {
  const { account } = caller;
  const [held, { retention }] = await Promise.all([patientStore.ofAccount(account), policyAt(now)]);
  const documents = await documentsAbout(held.map(({ _id }) => _id));
  const people = held.map(patient => ({
    patientId: patient._id,
    name: personOf(patient).name,
    proven: seesAll(patient, account),
    kept: ownCounts(documents, patient, account),
  }));
  return done({ people, periods: retention });
});
