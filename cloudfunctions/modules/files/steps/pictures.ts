import { createHash } from 'node:crypto';
import { HOUR } from '../../../../domain/time/time';
import { pictureProblem } from '../../../../domain/timetable/picture';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { FileGiven } from '../../../../types/files/file';
import type { Moment } from '../../../../types/moment';
import { PICTURE_BYTES, PICTURE_SIDES } from '../../../../types/timetable/picture';
import { forgettable } from '../../../cloud/memory';
import { keyedHash } from '../../../cloud/seal';
import { downloadUrl, fileIdOf, writeFile } from '../../../cloud/storage';
import { fileStore } from '../stores/files';
import { fileOf } from './fileOf';

/** A doctor's picture that is checked and not written yet. */
export interface NewPicture {
  /** The name in its path, derived from its content. */
  _id: string;
  path: string;
  fileId: string;
  bytes: Buffer;
}

/** The picture in the file of a call, if it is a valid one (R22). Writes nothing. */
export async function newPicture(given: FileGiven, account: string): Promise<Outcome<NewPicture>> {
  const bytes = await fileOf(given, account);
  if (!bytes.ok) return bytes;
  const why = pictureProblem(bytes.value);
  if (why) return refused('PICTURE_UNFIT', { why, most: PICTURE_BYTES, ...PICTURE_SIDES });
  const content = createHash('sha256').update(bytes.value).digest('hex');
  const _id = keyedHash('picture', content);
  const path = `pictures/${_id}`;
  return done({ _id, path, fileId: await fileIdOf(path), bytes: bytes.value });
}

/**
 * Writes a picture to the storage. It is marked for deletion until `keepPictures` is told that a
 * roster uses it, so that a call that dies leaves nothing behind.
 */
export async function writePicture(
  { _id, path, fileId, bytes }: NewPicture,
  { account, now }: { account: string; now: Moment },
): Promise<void> {
  const isNew = await fileStore.insert({ _id, account, kind: 'picture', at: now, fileId });
  if (!isNew) await fileStore.wait(_id, now);
  await writeFile(path, bytes);
}

/**
 * Keeps the pictures that are used, and marks the others: the job `removeFiles` deletes them. May
 * be repeated at any time.
 */
export async function keepPictures(named: readonly string[], now: Moment): Promise<void> {
  const isNamed = new Set(named);
  for (const { _id, fileId, at } of await fileStore.pictures()) {
    if (isNamed.has(fileId) && at !== undefined) await fileStore.keep(_id);
    if (!isNamed.has(fileId) && at === undefined) await fileStore.letGo(_id, now);
  }
}

/**
 * The URL of a picture is valid for this many seconds; it is given to patients during the first
 * half of this time.
 */
const GOOD_FOR = 4 * 3600;
const HANDED_OUT = 2 * HOUR;

const addresses = new Map<string, { address: string; since: Moment }>();
forgettable(() => addresses.clear());

/**
 * The URL of a picture in the storage, valid for some hours; requested once in two hours. Undefined
 * if the storage has no such file, or cannot be reached: then the page is shown without the
 * picture.
 */
export async function pictureAddress(fileId: string, now: Moment): Promise<string | undefined> {
  const known = addresses.get(fileId);
  if (known && Math.abs(now - known.since) < HANDED_OUT) return known.address;
  const address = await downloadUrl(fileId, GOOD_FOR).catch(() => undefined);
  if (address !== undefined) addresses.set(fileId, { address, since: now });
  return address;
}
