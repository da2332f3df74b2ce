import type { Job } from '../../../cloud/runJobs';
import { noticesOwed } from '../steps/noticeFor';
import { noticeStore } from '../stores/notices';
import type { OwingCollection } from '../stores/owingNotices';

const piece = 200;

/**
 * Makes the job that moves owed notices from documents to the outbox (R19). A document owes nothing
 * more only after the notices are in the outbox, and only if none was added meanwhile. After a kill
 * in between the same notices are inserted again, which changes nothing.
 */
export const gather = (collections: OwingCollection[]): Job => ({
  name: 'gather',
  async run(_now, timeLeft) {
    let gathered = 0;
    for (const { owing, oweNoMore } of collections) {
      while (timeLeft()) {
        const documents = await owing(piece);
        await noticeStore.insertMissing(documents.flatMap(noticesOwed));
        for (const [count, ids] of byCount(documents)) await oweNoMore(ids, count);
        gathered += documents.length;
        if (documents.length < piece) break;
      }
    }
    return { gathered };
  },
});

const byCount = (documents: { _id: string; notices: unknown[] }[]): Map<number, string[]> => {
  const groups = new Map<number, string[]>();
  for (const { _id, notices } of documents)
    groups.set(notices.length, [...(groups.get(notices.length) ?? []), _id]);
  return groups;
};
