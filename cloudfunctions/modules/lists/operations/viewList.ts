import { defined } from '../../../../domain/defined';
import { listId } from '../../../../domain/lists/lists';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewList as contract } from '../../../../types/lists/viewList';
import { staffOperation } from '../../access';
import { bookingRow } from '../../booking';
import { policyAt } from '../../policy';
import { sessionHeadView } from '../../timetable';
import { listStore } from '../stores/lists';
import { dayLists } from '../views/dayLists';

export const viewList = staffOperation(contract, async (input, { caller, now }) => {
  const { date } = input;
  const policy = await policyAt(now);
  const [{ doctors, lists }, compiled] = await Promise.all([
    dayLists(input, caller.staff, policy.hours),
    listStore.byIds([listId(date, 'evening'), listId(date, 'morning')]),
  ]);
  const value = {
    today: dateOf(now),
    date,
    ...defined({
      compiledAt: compiled.length
        ? Math.max(...compiled.map(({ compiledAt }) => compiledAt))
        : undefined,
    }),
    doctors,
    sessions: lists.map(({ session, appointments }) => ({
      session: sessionHeadView(session, policy),
      rows: appointments.map((each, index) => ({ ...bookingRow(each), order: index + 1 })),
    })),
  };
  const subjects = lists.flatMap(list => list.appointments.map(({ _id }) => _id));
  return done({ value, subjects, details: { date } });
});
