import type { Moment } from '../../../../types/moment';
import { keyedHash } from '../../../cloud/seal';
import { fileIdOf } from '../../../cloud/storage';
import { fileStore, type StoredFile } from '../stores/files';

/**
 * Puts a file down before it is written, so that one which nobody comes back for is found and deleted. Its name cannot be guessed;
 * the same request has the same one.
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
