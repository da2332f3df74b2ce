import { isSealed } from '../../../cloud/seal';
import type { Migration } from '../../versions';
import { sealedWords } from '../steps/words';
import { careStore } from '../stores/carePlans';

const PIECE = 200;

/**
 * Seals the words of messages that were stored unsealed (R20). Older code cannot read them
 * afterwards.
 */
export const sealedCare: Migration = {
  async piece(after) {
    const batch = await careStore.words(after, PIECE);
    let changed = 0;
    for (const item of batch) {
      if (isSealed(item.title)) continue;
      if (await careStore.putWords(item, sealedWords(item._id, item))) changed++;
    }
    const last = batch.length === PIECE ? batch.at(-1)?._id : undefined;
    return { looked: batch.length, changed, last };
  },
};
