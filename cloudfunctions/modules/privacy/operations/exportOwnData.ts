import { mayBookFor, seesAll } from '../../../../domain/people/holding';
import { done, refused } from '../../../../types/answer';
import { exportOwnData as contract } from '../../../../types/privacy/exportOwnData';
import { operation } from '../../access';
import { handOut } from '../../files';
import { personOf, recordOf } from '../../people';
import { documentsAbout } from '../steps/ownData';
import { ownPage, ownSections } from '../views/ownFile';

/** Only an account with proof gets the file: it contains everything about the patient (R23). */
export const exportOwnData = operation(
  contract,
  async ({ form, ...input }, { caller, now, requestId, words }) => {
    const { account } = caller;
    const patient = await recordOf(input.patientId);
    if (!patient || !mayBookFor(patient, account)) return refused('PATIENT_UNKNOWN', {});
    if (!seesAll(patient, account)) return refused('HOLDING_UNPROVEN', {});
    const sections = ownSections(patient, account, await documentsAbout([patient._id]), {
      now,
      words,
    });
    const title = words.ownData.title(personOf(patient).name);
    const file =
      form === 'html'
        ? ownPage(title, sections, { now, words })
        : JSON.stringify({ title, madeAt: new Date(now).toISOString(), sections }, null, 2);
    const name = `${words.ownData.fileName(now)}.${form}`;
    return done(await handOut(name, Buffer.from(file), { account, requestId, now }));
  },
);
