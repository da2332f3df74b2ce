import type { Moment } from '../../../../types/moment';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/**
 * A file in the cloud's storage, or the place for one: the account, and the moment. The content is
 * not stored here.
 */
export interface StoredFile {
  /** The name in its path, which cannot be guessed. */
  _id: string;
  account: string;
  kind: 'upload' | 'export' | 'picture';
  /**
   * The moment from which it waits for deletion; missing for a picture that patients see, or that
   * can be put back.
   */
  at?: Moment;
  /** Its id in the storage. */
  fileId: string;
  /** The moment at which an import had finished with it. */
  takenAt?: Moment;
}

export const storedFiles = defineCollection<StoredFile>('files', {
  indexes: { at: ['at', '_id'], kind: ['kind', '_id'] },
});

export const fileStore = {
  get: (id: string) => storedFiles.get(id),

  /** Adds the document of a file before the file is written, so that it is found and deleted. */
  insert: (file: StoredFile) => storedFiles.insert(file),

  /** The pictures of doctors, with those that wait for deletion. */
  pictures: () => storedFiles.findAll({ where: [{ kind: 'picture' }], fields: ['fileId', 'at'] }),

  /** Marks a file for deletion, from a moment on. */
  letGo: (id: string, at: Moment) =>
    storedFiles.change(id, [{ at: commands().exists(false) }], { at }),

  /** Restarts the wait for deletion of a file that was written again. */
  wait: (id: string, at: Moment) => storedFiles.change(id, [{ at: commands().lt(at) }], { at }),

  /** Removes the mark for deletion. */
  keep: (id: string) =>
    storedFiles.change(id, [{ at: commands().exists(true) }], { at: commands().remove() }),

  /** The files marked before a moment, oldest first. */
  before: (moment: Moment, limit: number) =>
    storedFiles.find({
      where: [{ at: commands().lt(moment) }],
      order: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    }),

  /** When the oldest was marked; undefined if there is none. */
  async oldest(): Promise<Moment | undefined> {
    const [first] = await storedFiles.find({
      where: [{ at: commands().gte(0) }],
      order: [['at', 'asc']],
      limit: 1,
    });
    return first?.at;
  },

  /** Records that an import has finished with the file. */
  taken: (id: string, takenAt: Moment) =>
    storedFiles.change(id, [{ takenAt: commands().exists(false) }], { takenAt }),

  /** Removes the documents of files that are gone from the storage. */
  remove: (ids: readonly string[]) =>
    storedFiles.removeMany([{ _id: commands().in([...ids]) }, { at: commands().gte(0) }]),
};
