import type { Outcome } from '../../../../types/answer';
import type { Moment } from '../../../../types/moment';
import { doneWith, fileOf } from './fileOf';

/**
 * The content of a file in the storage that was given to this account; the file is deleted at once,
 * even if its content is wrong. A repeated call gets the answer that the file is gone.
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
