import { done } from '../../../../types/answer';
import { setLanguage as contract } from '../../../../types/people/setLanguage';
import { operation } from '../../access';
import { accountStore } from '../stores/accounts';

export const setLanguage = operation(contract, async ({ language }, { caller }) =>
  done({ kept: await accountStore.setLanguage(caller.account, language) }),
);
