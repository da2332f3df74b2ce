import type { Moment } from '../../../../types/moment';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A file in the cloud's storage, or the place for one: whose it is, and since when. What is in it stands nowhere here. */
export interface StoredFile {
  /** The name in its path, which cannot be guessed. */
  _id: string;
  account: string;
  kind: 'upload' | 'export' | 'picture';
  /** Since when it waits to be deleted; none of a picture that patients see, or that can be put back. */
  at?: Moment;
  /** Its id in the storage. */
  fileId: string;
  /** When an import had taken over what is in it. */
  takenAt?: Moment;
}

export const storedFiles = defineCollection<StoredFile>('files', {
  indexes: { at: ['at', '_id'], kind: ['kind', '_id'] },
});

export const fileStore = {
  get: (id: string) => storedFiles.get(id),

  /** Puts a file down, before it is written: what is written is found and deleted by it. */
  insert: (file: StoredFile) => storedFiles.insert(file),

  /** The pictures of doctors, those that wait to be deleted among them. */
  pictures: () => storedFiles.findAll({ where: [{ kind: 'picture' }], fields: ['fileId', 'at'] }),

  /** It waits to be deleted, from a moment on. */
  letGo: (id: string, at: Moment) =>
    storedFiles.change(id, [{ at: commands().exists(false) }], { at }),

  /** It waits anew: what was to be deleted is written again. */
  wait: (id: string, at: Moment) => storedFiles.change(id, [{ at: commands().lt(at) }], { at }),

  /** Marks a file as one that stays; the others are removed after a while. */
  keep: (id: string) =>
    storedFiles.change(id, [{ at: commands().exists(true) }], { at: commands().remove() }),

  /** Files from before a moment, the oldest first. */
  before: (moment: Moment, limit: number) =>
    storedFiles.find({
      where: [{ at: commands().lt(moment) }],
      order: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    }),

  /** When the oldest was put down; none where there is no file. */
  async oldest(): Promise<Moment | undefined> {
    const [first] = await storedFiles.find({
      where: [{ at: commands().gte(0) }],
      order: [['at', 'asc']],
      limit: 1,
    });
    return first?.at;
  },

  /** What is in the file was taken over. */
  taken: (id: string, takenAt: Moment) =>
    storedFiles.change(id, [{ takenAt: commands().exists(false) }], { takenAt }),

  /** The files are gone from the storage. */
  remove: (ids: readonly string[]) =>
    storedFiles.removeMany([{ _id: commands().in([...ids]) }, { at: commands().gte(0) }]),
};
