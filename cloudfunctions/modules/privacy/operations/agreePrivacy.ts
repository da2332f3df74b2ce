import { agreementKinds } from '../../../../domain/privacy/agreement';
import { privacyNotice } from '../../../../texts/privacy';
import { done, refused } from '../../../../types/answer';
import { agreePrivacy as contract } from '../../../../types/privacy/agreePrivacy';
import { operation } from '../../access';
import { forgetAgreements } from '../steps/privacyGate';
import { agreementStore } from '../stores/agreements';
import { privacyView } from '../views/privacyViews';

/**
 * Only the notice in force can be agreed to: a caller who saw an older one is shown this one.
 * Taking back is always possible.
 */
export const agreePrivacy = operation(contract, async (input, { caller, now, words }) => {
  const { account } = caller;
  const { version } = privacyNotice;
  const agrees = agreementKinds.filter(kind => input[kind] === true);
  if (agrees.length && input.version !== version) return refused('PRIVACY_CHANGED', { version });
  for (const kind of agrees) await agreementStore.agree(account, kind, version, now);
  for (const kind of agreementKinds)
    if (input[kind] === false) await agreementStore.takeBack(account, kind, input.version, now);
  const view = await privacyView(account, words.privacyNotice, now);
  await agreementStore.askForChild(account, view.missing.includes('child'));
  forgetAgreements(account);
  return done(view);
});
