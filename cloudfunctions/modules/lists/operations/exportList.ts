import { texts } from '../../../../texts';
import { done } from '../../../../types/answer';
import { exportList as contract } from '../../../../types/lists/exportList';
import { writeXlsx } from '../../../cloud/tables/writeXlsx';
import { staffOperation } from '../../access';
import { handOut } from '../../files';
import { policyAt } from '../../policy';
import { dayLists } from '../views/dayLists';
import { listPage, listSheet } from '../views/printedLists';

export const exportList = staffOperation(contract, async (input, { caller, now, requestId }) => {
  const { date, form } = input;
  const { hours } = await policyAt(now);
  const { lists } = await dayLists(input, caller.staff, hours);
  const bytes =
    form === 'html'
      ? Buffer.from(listPage(date, lists, hours, now))
      : await writeXlsx([listSheet(date, lists, hours)]);
  const name = `${texts.lists.fileName(date)}.${form}`;
  const { account } = caller;
  const value = await handOut(name, Buffer.from(bytes), { account, requestId, now });
  const subjects = lists.flatMap(list => list.appointments.map(({ _id }) => _id));
  return done({ value, subjects, details: { date, form } });
});
