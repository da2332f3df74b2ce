import { done } from '../../../../types/answer';
import { viewConsents as contract } from '../../../../types/notices/viewConsents';
import { operation } from '../../access';
import { ledgerOf } from '../steps/ledger';

export const viewConsents = operation(contract, async (_input, { caller: { account } }) =>
  done({ templates: (await ledgerOf([account])).of(account) }),
);
