import { done, type Outcome, refused } from '../../../../types/answer';
import { type FileGiven, MOST_BYTES } from '../../../../types/files/file';
import type { Moment } from '../../../../types/moment';
import { deleteFiles, readFile } from '../../../cloud/storage';
import { fileStore, type StoredFile } from '../stores/files';

/**
 * The content of the file of a call: in the call itself, or in the storage under a path given to
 * this account. The id of any other file counts as unknown.
 */
export async function fileOf(given: FileGiven, account: string): Promise<Outcome<Buffer>> {
  if (given.contentBase64 !== undefined) return done(Buffer.from(given.contentBase64, 'base64'));
  const upload = await uploadOf(given, account);
  if (upload?.takenAt) return refused('FILE_TAKEN', { at: upload.takenAt });
  const bytes = upload ? await readFile(upload.fileId, MOST_BYTES) : 'missing';
  if (bytes === 'missing') return refused('FILE_UNKNOWN', {});
  return bytes === 'tooLarge' ? refused('FILE_TOO_LARGE', { most: MOST_BYTES }) : done(bytes);
}

/**
 * Deletes an imported file from the storage; if this call dies before, the job does so. Its
 * document stays as long as a file may, so that the same call sent again gets the answer that it
 * was imported.
 */
export async function doneWith(given: FileGiven, account: string, now: Moment): Promise<void> {
  const upload = await uploadOf(given, account);
  if (!upload || upload.takenAt) return;
  await fileStore.taken(upload._id, now);
  await deleteFiles([upload.fileId]);
}

/** This account's upload with a file id. */
async function uploadOf({ fileId }: FileGiven, account: string): Promise<StoredFile | undefined> {
  if (fileId === undefined) return undefined;
  const upload = await fileStore.get(fileId.slice(fileId.lastIndexOf('/') + 1));
  const isTheirs = upload?.kind === 'upload' && upload.account === account;
  return isTheirs && upload.fileId === fileId ? upload : undefined;
}
