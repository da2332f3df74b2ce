import { done } from '../../types/answer';
import { viewList as contract } from '../../types/desk';
import { staffOperation } from '../cloud/serve';
import { listStore } from '../cloud/stores/lists';
import { policyAt } from '../cloud/stores/policy';
import { listId } from '../domain/lists';
import { dateOf } from '../domain/time';
import { bookingRow } from '../workflows/bookingViews';
import { dayLists } from '../workflows/dayLists';
import { sessionHeadView } from '../workflows/sessionViews';

export const viewList = staffOperation(contract, async (input, { caller, now }) => {
  const { date } = input;
  const [{ doctors, lists }, policy, compiled] = await Promise.all([
    dayLists(input, caller.staff),
    policyAt(now),
    listStore.byIds([listId(date, 'evening'), listId(date, 'morning')]),
  ]);
  const value = {
    today: dateOf(now),
    date,
    ...(compiled.length
      ? { compiledAt: Math.max(...compiled.map(({ compiledAt }) => compiledAt)) }
      : {}),
    doctors,
    sessions: lists.map(({ session, appointments }) => ({
      session: sessionHeadView(session, policy),
      rows: appointments.map((each, index) => ({ ...bookingRow(each), order: index + 1 })),
    })),
  };
  const subjects = lists.flatMap(list => list.appointments.map(({ _id }) => _id));
  return done({ value, subjects, details: { date } });
});
