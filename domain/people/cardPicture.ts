import { meaningOf } from '../notices/weChatCodes';
import { sizeOf } from '../timetable/picture';
import { cardRegion, check18 } from './card18';
import { normaliseNumber } from './document';
import { checkName, normaliseName } from './name';

/**
 * Why the picture of an identity card could not be read (R1):
 * - `unclear`: name or number cannot be read. `noCard`: there is no card in it. `back`: it shows
 *   the back.
 * - `notPicture`, `tooLarge`: WeChat accepts JPEG, PNG and WebP of up to 2 MB. `gone`: it was
 *   deleted already.
 * - `quotaUsed`: the hospital has no readings left today. `unavailable`: WeChat does not answer.
 *   `off`: the hospital does not offer it.
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

/** The data of an identity card that the form needs. */
export interface CardRead {
  name: string;
  number: string;
}

/** The maximum size in bytes that WeChat accepts. */
export const MOST_CARD_BYTES = 2 * 1024 * 1024;

/** Why a file cannot be the picture of a card; undefined if it can be one. */
export const cardFileTrouble = (bytes: Uint8Array): CardTrouble | undefined => {
  if (bytes.length > MOST_CARD_BYTES) return 'tooLarge';
  return sizeOf(bytes) ? undefined : 'notPicture';
};

/**
 * Name and number in WeChat's answer about a picture. A number with a wrong check character was
 * misread, and is dropped.
 */
export function cardIn(answer: unknown): CardRead | CardTrouble {
  const { type, name, id } = (answer ?? {}) as Record<string, unknown>;
  if (String(type).toLowerCase() === 'back') return 'back';
  if (typeof name !== 'string' || typeof id !== 'string') return 'unclear';
  const read = { name: normaliseName(name), number: normaliseNumber(id) };
  const isWhole = !checkName(read.name) && !check18(read.number, null, cardRegion);
  return isWhole ? read : 'unclear';
}

/**
 * The meaning of a WeChat error code about a picture. Before 2024, 101002 also meant that no
 * readings were left; the message tells.
 */
export function cardTroubleOf(code: number | string, said: string): CardTrouble {
  const meaning = meaningOf(code);
  if (meaning === 'quotaUsed' || meaning === 'rateLimited' || /quota/.test(said))
    return 'quotaUsed';
  if (meaning === 'noCard') return 'noCard';
  return meaning === 'pictureBad' ? 'unclear' : 'unavailable';
}
