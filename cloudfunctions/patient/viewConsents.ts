import { done } from '../../types/answer';
import { viewConsents as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { ledgerOf } from '../workflows/ledger';

export const viewConsents = operation(contract, async (_input, { caller: { account } }) =>
  done({ templates: (await ledgerOf([account])).of(account) }),
);
