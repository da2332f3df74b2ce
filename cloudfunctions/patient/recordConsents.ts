import { done } from '../../types/answer';
import { templateNamed } from '../../types/notices/templates';
import { recordConsents as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { consentStore } from '../cloud/stores/consents';
import { ledgerOf } from '../workflows/ledger';

export const recordConsents = operation(contract, async (input, { caller, now }) => {
  const { requestId, answers } = input;
  const { account } = caller;
  const known = answers.map(each => ({ ...each, lasting: templateNamed(each.template).lasting }));
  await consentStore.record(account, requestId, known, now);
  return done({ templates: (await ledgerOf([account])).of(account) });
});
