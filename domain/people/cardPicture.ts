import { meaningOf } from '../notices/weChatCodes';
import { sizeOf } from '../timetable/picture';
import { cardRegion, check18 } from './card18';
import { normaliseNumber } from './document';
import { checkName, normaliseName } from './name';

/**
 * Why nothing could be read off the picture of an identity card (R1):
 * - `unclear`: name or number cannot be made out. `noCard`: there is no card on it. `back`: it is the card's other side.
 * - `notPicture`, `tooLarge`: WeChat takes JPEG, PNG and WebP of 2 MB. `gone`: it is deleted already.
 * - `quotaUsed`: the hospital has no reading left for today. `unavailable`: WeChat does not answer. `off`: the hospital does not offer it.
 */
export type CardTrouble =
  | 'unclear'
  | 'noCard'
  | 'back'
  | 'notPicture'
  | 'tooLarge'
  | 'gone'
  | 'quotaUsed'
  | 'unavailable'
  | 'off';

/** What an identity card says of its person, as far as the form asks. */
export interface CardRead {
  name: string;
  number: string;
}

/** The most bytes that WeChat takes. */
export const MOST_CARD_BYTES = 2 * 1024 * 1024;

/** Why a file cannot be the picture of a card; undefined where it can. */
export const cardFileTrouble = (bytes: Uint8Array): CardTrouble | undefined => {
  if (bytes.length > MOST_CARD_BYTES) return 'tooLarge';
  return sizeOf(bytes) ? undefined : 'notPicture';
};

/**
 * Name and number in WeChat's answer about a picture. A number with a wrong check character was read wrongly: better none than one to be
 * corrected.
 */
export function cardIn(answer: unknown): CardRead | CardTrouble {
  const { type, name, id } = (answer ?? {}) as Record<string, unknown>;
  if (String(type).toLowerCase() === 'back') return 'back';
  if (typeof name !== 'string' || typeof id !== 'string') return 'unclear';
  const read = { name: normaliseName(name), number: normaliseNumber(id) };
  const isWhole = !checkName(read.name) && !check18(read.number, null, cardRegion);
  return isWhole ? read : 'unclear';
}

/** What a code of WeChat's says of a picture. Before 2024 101002 was also said where no reading was left. */
export function cardTroubleOf(code: number | string, said: string): CardTrouble {
  const meaning = meaningOf(code);
  if (meaning === 'quotaUsed' || meaning === 'rateLimited' || /quota/.test(said))
    return 'quotaUsed';
  if (meaning === 'noCard') return 'noCard';
  return meaning === 'pictureBad' ? 'unclear' : 'unavailable';
}
