import { createHash } from 'node:crypto';
import { HOUR } from '../../../../domain/time/time';
import { pictureProblem } from '../../../../domain/timetable/picture';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { FileGiven } from '../../../../types/files/file';
import type { Moment } from '../../../../types/moment';
import { PICTURE_BYTES, PICTURE_SIDES } from '../../../../types/timetable/picture';
import { keyedHash } from '../../../cloud/seal';
import { addressOf, fileIdOf, writeFile } from '../../../cloud/storage';
import { fileStore } from '../stores/files';
import { fileOf } from './fileOf';

/** A doctor's picture that is looked at and not yet written. */
export interface NewPicture {
  /** The name in its path: the same picture has the same one. */
  _id: string;
  path: string;
  fileId: string;
  bytes: Buffer;
}

/** The picture in a file that a call brings, if it is one that can be taken (R22). Nothing is written. */
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
 * Writes a picture to the storage. It waits to be deleted until `keepPictures` is told that a roster names it: a call that dies
 * leaves nothing behind.
 */
export async function writePicture(
  { _id, path, fileId, bytes }: NewPicture,
  { account, now }: { account: string; now: Moment },
): Promise<void> {
  const isNew = await fileStore.insert({ _id, account, kind: 'picture', at: now, fileId });
  if (!isNew) await fileStore.wait(_id, now);
  await writeFile(path, bytes);
}

/** Keeps the pictures that are named, and lets the others go: the job `removeFiles` deletes them. May be run again at any time. */
export async function keepPictures(named: readonly string[], now: Moment): Promise<void> {
  const isNamed = new Set(named);
  for (const { _id, fileId, at } of await fileStore.pictures()) {
    if (isNamed.has(fileId) && at !== undefined) await fileStore.keep(_id);
    if (!isNamed.has(fileId) && at === undefined) await fileStore.letGo(_id, now);
  }
}

/** For how long an address of a picture is good, in seconds; it is handed out for half of that. */
const GOOD_FOR = 4 * 3600;
const HANDED_OUT = 2 * HOUR;

const addresses = new Map<string, { address: string; since: Moment }>();

/**
 * The address at which phones load a picture of the storage, for some hours; asked for once in two of them. Undefined where the
 * storage has no such file, or cannot be reached: a page without a picture is better than no page.
 */
export async function pictureAddress(fileId: string, now: Moment): Promise<string | undefined> {
  const known = addresses.get(fileId);
  if (known && Math.abs(now - known.since) < HANDED_OUT) return known.address;
  const address = await addressOf(fileId, GOOD_FOR).catch(() => undefined);
  if (address !== undefined) addresses.set(fileId, { address, since: now });
  return address;
}
