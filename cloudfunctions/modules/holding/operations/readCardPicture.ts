import { cardFileTrouble } from '../../../../domain/people/cardPicture';
import { done, refused } from '../../../../types/answer';
import { readCardPicture as contract } from '../../../../types/holding/readCardPicture';
import { canReadCards } from '../../../cloud/cardSetUp';
import { readIdentityCard } from '../../../cloud/weChatCard';
import { operation } from '../../access';
import { takeOut } from '../../files';

/**
 * The picture is deleted from the storage before WeChat is asked, so that nothing of it is left if
 * the call dies.
 */
export const readCardPicture = operation(contract, async ({ fileId }, { caller, now }) => {
  if (!canReadCards()) return refused('CARD_UNREAD', { why: 'off' });
  const picture = await takeOut(fileId, caller.account, now);
  if (!picture.ok) {
    const why = picture.refused.code === 'FILE_TOO_LARGE' ? 'tooLarge' : 'gone';
    return refused('CARD_UNREAD', { why });
  }
  const unfit = cardFileTrouble(picture.value);
  if (unfit) return refused('CARD_UNREAD', { why: unfit });
  const read = await readIdentityCard(picture.value);
  return read.ok ? done(read.card) : refused('CARD_UNREAD', { why: read.why });
});
