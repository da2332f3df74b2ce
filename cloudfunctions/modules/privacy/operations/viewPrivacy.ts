import { done } from '../../../../types/answer';
import { viewPrivacy as contract } from '../../../../types/privacy/viewPrivacy';
import { operation } from '../../access';
import { privacyView } from '../views/privacyViews';

export const viewPrivacy = operation(contract, async (_input, { caller, now, words }) =>
  done(await privacyView(caller.account, words.privacyNotice, now)),
);
