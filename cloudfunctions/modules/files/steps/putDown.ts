import type { Moment } from '../../../../types/moment';
import { keyedHash } from '../../../cloud/seal';
import { fileIdOf } from '../../../cloud/storage';
import { fileStore, type StoredFile } from '../stores/files';

/**
 * Adds the document of a file before it is written, so that an abandoned file is found and deleted.
 * Its name cannot be guessed, and is the same for the same request.
 */
export async function putDown(
  kind: StoredFile['kind'],
  { account, requestId, now }: { account: string; requestId: string; now: Moment },
): Promise<{ path: string; fileId: string }> {
  const _id = keyedHash(kind, `${account}\n${requestId}`);
  const path = `${kind}s/${_id}`;
  const fileId = await fileIdOf(path);
  await fileStore.insert({ _id, account, kind, at: now, fileId });
  return { path, fileId };
}
