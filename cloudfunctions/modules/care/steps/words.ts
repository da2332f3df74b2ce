import { sealText, textIn } from '../../../cloud/seal';
import type { CareItem } from '../stores/carePlans';

type Words = Pick<CareItem, 'title' | 'text'>;

/** What a message says, as it is stored (R20). */
export const sealedWords = (careId: string, { title, text }: Words): Words => ({
  title: sealText(title, careId),
  text: sealText(text, careId),
});

/** What a message says; one that is not sealed yet says it as it stands. */
export const wordsOf = ({ _id, title, text }: Words & Pick<CareItem, '_id'>): Words => ({
  title: textIn(title, _id),
  text: textIn(text, _id),
});
