import { useState } from 'react';
import { openCardPicture } from '../../../types/holding/openCardPicture';
import { readCardPicture } from '../../../types/holding/readCardPicture';
import type { ChosenFile } from '../../api/files/files';
import { sendChange } from '../../api/sendChange';
import { clientTrouble, type PageAnswer, type Trouble } from '../../api/trouble';
import { takeCard } from '../../phone/card';

interface Card {
  name: string;
  number: string;
}

/**
 * The state of reading a card: nothing yet, in progress, done, or the phone gives us no pictures.
 */
type Reading = 'busy' | 'read' | 'refused' | undefined;

/**
 * Fills a form from a picture of the identity card.
 * @param onRead gets the data of the card
 */
export function useCard(onRead: (card: Card) => void) {
  const [reading, setReading] = useState<Reading>();
  const [refusal, setRefusal] = useState<Trouble>();
  const take = async () => {
    const chosen = await takeCard();
    if (!chosen) return;
    setRefusal(undefined);
    if (chosen === 'refused') return setReading(chosen);
    setReading('busy');
    const answer = await read(chosen);
    setReading(answer.ok ? 'read' : undefined);
    if (answer.ok) onRead(answer.value);
    else setRefusal(answer.refusal);
  };
  return { reading, refusal, take };
}

/** Uses the storage: WeChat carries no picture in a call. */
async function read(picture: ChosenFile): Promise<PageAnswer<Card>> {
  const opened = await sendChange(openCardPicture, {});
  if (!opened.ok) return opened;
  const fileId = await picture.upload(opened.value.path, () => undefined);
  return fileId === undefined
    ? clientTrouble('NO_ANSWER')
    : sendChange(readCardPicture, { fileId });
}
