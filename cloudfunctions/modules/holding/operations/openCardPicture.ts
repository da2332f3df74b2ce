import { done, refused } from '../../../../types/answer';
import { openCardPicture as contract } from '../../../../types/holding/openCardPicture';
import { canReadCards } from '../../../cloud/cardSetUp';
import { operation } from '../../access';
import { putDown } from '../../files';

export const openCardPicture = operation(contract, async ({ requestId }, { caller, now }) => {
  if (!canReadCards()) return refused('CARD_UNREAD', { why: 'off' });
  const { path } = await putDown('upload', { account: caller.account, requestId, now });
  return done({ path });
});
