import { texts } from '../../../texts';
import type { Chosen } from '../../api/files/files';
import { chosenOf } from '../../api/files/index.h5';
import { askStack, demoPerson } from '../localStack/localStack';
import { button, makeSheet } from '../sheet/sheet';

const { takeCard: words } = texts.pages.common;

/** What the camera of the demonstration sees. */
type Seen = 'front' | 'blurred' | 'back' | 'other';
const seen: readonly Seen[] = ['front', 'blurred', 'back', 'other'];

/**
 * In the browser: a sheet instead of the camera; it shows the card of the demonstration person,
 * which the local stack reads.
 */
export function takeCard(): Promise<Chosen> {
  return new Promise(resolve => {
    const end = (answer?: Seen) => {
      sheet.close();
      resolve(answer && photograph(answer));
    };
    const sheet = makeSheet(words.title, () => end());
    sheet.show(
      seen.map(each => button(words[each], () => end(each), 'sheet-option')),
      [button(words.cancel, () => end())],
    );
  });
}

/** After a picture's own bytes: what the local stack finds on it. */
const MARK = '\nlocal-card ';

async function photograph(what: Seen): Promise<Chosen> {
  const account = await askStack(`accounts?openid=${encodeURIComponent(demoPerson())}`);
  const { realName } = account as { realName?: { name: string; credId: string } };
  const picture = await emptyPicture();
  const on =
    what === 'front'
      ? { side: 'front', name: realName?.name, id: realName?.credId }
      : { side: what };
  const file = what === 'other' ? picture : new Blob([picture, MARK + JSON.stringify(on)]);
  return chosenOf('card.jpg', file);
}

async function emptyPicture(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 856;
  canvas.height = 540;
  const made = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!made) throw new Error('the browser makes no picture');
  return made;
}
