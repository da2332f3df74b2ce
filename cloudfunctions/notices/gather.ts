import type { Job } from '../cloud/runJobs';
import { appointmentStore } from '../cloud/stores/appointments';
import { noticeStore } from '../cloud/stores/notices';
import type { OwedNotice } from '../domain/notices/owed';
import { noticesOwed } from '../workflows/notices';

/** A collection whose documents owe notices: they stand in the document itself, written with their cause. */
interface Source {
  owing(limit: number): Promise<
    {
      _id: string;
      account?: string;
      patientId?: string;
      appointmentId?: string;
      notices: OwedNotice[];
    }[]
  >;
  /** These owe nothing any more, unless one more than so many notices has come up meanwhile. */
  oweNoMore(ids: string[], notices: number): Promise<number>;
}

const sources: Source[] = [
  {
    owing: async limit =>
      (await appointmentStore.owingNotices(limit)).map(each => ({
        ...each,
        appointmentId: each._id,
      })),
    oweNoMore: appointmentStore.oweNoMore,
  },
];

const piece = 200;

/**
 * Takes what documents owe to the outbox (R19). Only when the notices are there does a document owe nothing any more, and
 * only if none was added meanwhile; killed in between, the same notices are inserted again, which changes nothing.
 */
export const gather: Job = {
  name: 'gather',
  async run(_now, timeLeft) {
    let gathered = 0;
    for (const { owing, oweNoMore } of sources) {
      while (timeLeft()) {
        const documents = await owing(piece);
        await noticeStore.insertMissing(
          documents.flatMap(({ account, patientId, appointmentId, notices }) =>
            account
              ? noticesOwed(notices, {
                  account,
                  ...(patientId ? { patientId } : {}),
                  ...(appointmentId ? { appointmentId } : {}),
                })
              : [],
          ),
        );
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
