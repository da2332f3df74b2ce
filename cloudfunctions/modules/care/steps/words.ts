import { sealText, textIn } from '../../../cloud/seal';
import type { CareItem } from '../stores/carePlans';

type Words = Pick<CareItem, 'title' | 'text'>;

/** The words of a message as they are stored (R20). */
export const sealedWords = (careId: string, { title, text }: Words): Words => ({
  title: sealText(title, careId),
  text: sealText(text, careId),
});

/** The words of a message; those that are not sealed yet are returned unchanged. */
export const careWordsOf = ({ _id, title, text }: Words & Pick<CareItem, '_id'>): Words => ({
  title: textIn(title, _id),
  text: textIn(text, _id),
});
