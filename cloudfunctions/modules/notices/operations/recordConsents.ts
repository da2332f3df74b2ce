import { done } from '../../../../types/answer';
import { recordConsents as contract } from '../../../../types/notices/recordConsents';
import { templateNamed } from '../../../../types/notices/templates';
import { operation } from '../../access';
import { ledgerBy } from '../steps/ledger';
import { consentStore } from '../stores/consents';
import { noticeStore } from '../stores/notices';

export const recordConsents = operation(contract, async (input, { caller, now }) => {
  const { requestId, answers } = input;
  const { account } = caller;
  const known = answers.map(each => ({ ...each, lasting: templateNamed(each.template).lasting }));
  const sent = () => noticeStore.sentCounts([account]);
  const recorded = await consentStore.record(account, requestId, known, sent, now);
  const ledger = await ledgerBy(recorded ? [recorded] : []);
  return done({ templates: ledger.of(account) });
});
