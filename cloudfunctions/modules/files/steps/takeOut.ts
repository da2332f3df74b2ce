import type { Outcome } from '../../../../types/answer';
import type { Moment } from '../../../../types/moment';
import { doneWith, fileOf } from './fileOf';

/**
 * What is in a file of the storage that was given out to this account; the file itself is deleted at once, whatever is in it. The same
 * call, sent again, is told that it was taken.
 */
export async function takeOut(
  fileId: string,
  account: string,
  now: Moment,
): Promise<Outcome<Buffer>> {
  const given = { fileName: 'picture', fileId };
  const bytes = await fileOf(given, account);
  await doneWith(given, account, now);
  return bytes;
}
