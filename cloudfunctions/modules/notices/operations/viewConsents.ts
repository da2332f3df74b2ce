import { done } from '../../../../types/answer';
import { viewConsents as contract } from '../../../../types/notices/viewConsents';
import { operation } from '../../access';
import { policyAt } from '../../policy';
import { ledgerOf } from '../steps/ledger';

export const viewConsents = operation(contract, async (_input, { caller: { account }, now }) => {
  const [ledger, policy] = await Promise.all([ledgerOf([account]), policyAt(now)]);
  const { notices, survey, followUp } = policy;
  const times = {
    reminderAt: notices.reminderAt,
    surveyAt: survey.offeredAt,
    announceAt: followUp.announceAt,
  };
  return done({ templates: ledger.of(account), times });
});
