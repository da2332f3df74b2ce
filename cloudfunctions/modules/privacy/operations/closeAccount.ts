import { agreementKinds } from '../../../../domain/privacy/agreement';
import { privacyNotice } from '../../../../texts/privacy';
import { done, refused } from '../../../../types/answer';
import { closeAccount as contract } from '../../../../types/privacy/closeAccount';
import { operation } from '../../access';
import { consentStore, noticeStore } from '../../notices';
import { accountStore, liveSeenBy, patientStore, personOf } from '../../people';
import { partWith } from '../steps/partWith';
import { forgetAgreements } from '../steps/privacyGate';
import { agreementStore } from '../stores/agreements';

/**
 * Nothing ends while there are future appointments: cancelling them may cost a strike, which the
 * person has to decide. Every step may be repeated, so that the next call continues after one that
 * died. The agreements end last, as proof of what was agreed to.
 */
export const closeAccount = operation(contract, async (_input, { caller, now }) => {
  const { account } = caller;
  const [held, before] = await Promise.all([
    patientStore.ofAccount(account),
    accountStore.get(account),
  ]);
  const living = held.filter(patient => liveSeenBy(patient, account) > 0);
  if (living.length)
    return refused('ACCOUNT_HAS_APPOINTMENTS', {
      names: living.map(patient => personOf(patient).name),
    });
  for (const patient of held)
    if (!(await partWith(patient, account, now)))
      return refused('ACCOUNT_HAS_APPOINTMENTS', { names: [personOf(patient).name] });
  // A closing that died between a patient and the account left the account with a patient it no
  // longer holds.
  const endedIds = new Set(held.map(({ _id }) => _id));
  for (const patientId of before?.patients ?? [])
    if (!endedIds.has(patientId)) await accountStore.removePatient(account, patientId);
  await consentStore.forget(account);
  await noticeStore.dropOpenOf(account, now);
  await accountStore.close(account);
  for (const kind of agreementKinds)
    await agreementStore.takeBack(account, kind, privacyNotice.version, now);
  forgetAgreements(account);
  return done({ closed: true as const });
});
