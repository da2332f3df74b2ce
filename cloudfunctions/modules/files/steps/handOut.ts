import { type FileMade, INLINE } from '../../../../types/files/file';
import type { Moment } from '../../../../types/moment';
import { downloadUrl, writeFile } from '../../../cloud/storage';
import { putDown } from './putDown';

/** The URL of a made file is valid for this many seconds. */
const GOOD_FOR = 600;

/**
 * A file made by an operation, as it is answered: a small one in the answer, a larger one as a URL
 * that is valid for ten minutes and given to nobody else. The job `removeFiles` deletes it.
 * @param requestId of the call: a repeated call writes the same file
 */
export async function handOut(
  fileName: string,
  bytes: Buffer,
  call: { account: string; requestId: string; now: Moment },
): Promise<FileMade> {
  const contentBase64 = bytes.toString('base64');
  if (contentBase64.length <= INLINE) return { fileName, contentBase64 };
  const { path, fileId } = await putDown('export', call);
  await writeFile(path, bytes);
  const address = await downloadUrl(fileId, GOOD_FOR);
  if (!address) throw new Error('the storage gave no address for a file that it took');
  return { fileName, address };
}
