import type { Job } from '../cloud/runJobs';
import { noticeStore } from '../cloud/stores/notices';
import { owingNotices } from '../cloud/stores/owingNotices';
import { noticesOwed } from '../workflows/notices';

const piece = 200;

/**
 * Takes what documents owe to the outbox (R19). Only when the notices are there does a document owe nothing any more, and
 * only if none was added meanwhile; killed in between, the same notices are inserted again, which changes nothing.
 */
export const gather: Job = {
  name: 'gather',
  async run(_now, timeLeft) {
    let gathered = 0;
    for (const { owing, oweNoMore } of owingNotices) {
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
};

const byCount = (documents: { _id: string; notices: unknown[] }[]): Map<number, string[]> => {
  const groups = new Map<number, string[]>();
  for (const { _id, notices } of documents)
    groups.set(notices.length, [...(groups.get(notices.length) ?? []), _id]);
  return groups;
};
