import { handlesCases } from '../../../../domain/access/cases';
import { voicesRead } from '../../../../domain/access/voices';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listVoices as contract } from '../../../../types/voices/listVoices';
import { staffOperation } from '../../access';
import { rosterStore } from '../../timetable';
import { colleagueKey, colleaguesOf } from '../steps/colleagues';
import { voiceStore } from '../stores/voices';
import { voiceViews } from '../views/voiceViews';

const pageSize = 30;

export const listVoices = staffOperation(contract, async (input, { caller, now }) => {
  const { kind, show, about, after } = input;
  const { staff } = caller;
  const roster = await rosterStore.current();
  const read = voicesRead(staff, roster);
  const mine = show === 'mine';
  // A member reads all praise of themselves, in any department.
  const seen = mine ? undefined : read;
  const [{ page, next }, praise, suggestion, colleagues] = await Promise.all([
    voiceStore.page(
      {
        kind,
        read: seen,
        open: show === 'open',
        about,
        praised: mine ? colleagueKey(staff) : undefined,
      },
      after,
      pageSize,
    ),
    voiceStore.count({ kind: 'praise', read, open: true }),
    voiceStore.count({ kind: 'suggestion', read, open: true }),
    kind === 'praise' && handlesCases(staff) ? colleaguesOf(roster) : [],
  ]);
  return done({
    value: {
      today: dateOf(now),
      open: { praise, suggestion },
      voices: await voiceViews(page, staff, read),
      colleagues: colleagues.filter(({ department }) => !read || read.includes(department)),
      ...next,
    },
    subjects: page.map(({ _id }) => _id),
  });
});
