import { HOUR } from '../../../../domain/time/time';
import type { Job } from '../../../cloud/runJobs';
import { deleteFiles } from '../../../cloud/storage';
import { fileStore } from '../stores/files';

/**
 * The time (ms) that a file stays in the storage: long enough to review its problems before the
 * import.
 */
const KEPT = 2 * HOUR;
const PIECE = 50;

/** Deletes abandoned uploads and downloaded files: first in the storage, then their documents. */
export const removeFiles: Job = {
  name: 'removeFiles',
  tellsNobody: true,
  async run(now, timeLeft) {
    let removed = 0;
    while (timeLeft()) {
      const old = await fileStore.before(now - KEPT, PIECE);
      if (!old.length) break;
      await deleteFiles(old.map(({ fileId }) => fileId));
      await fileStore.remove(old.map(({ _id }) => _id));
      removed += old.length;
      if (old.length < PIECE) break;
    }
    const did: Record<string, number> = removed ? { removed } : {};
    return did;
  },
  dueAt: async () => {
    const oldest = await fileStore.oldest();
    return oldest === undefined ? undefined : oldest + KEPT;
  },
};
