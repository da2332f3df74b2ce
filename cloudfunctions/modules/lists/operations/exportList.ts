import { texts } from '../../../../texts';
import { done } from '../../../../types/answer';
import { exportList as contract } from '../../../../types/lists/exportList';
import { writeXlsx } from '../../../cloud/tables/writeXlsx';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { dayLists } from '../views/dayLists';
import { listPage, listSheet } from '../views/printedLists';

export const exportList = staffOperation(contract, async (input, { caller, now }) => {
  const { date, form } = input;
  const { hours } = await policyAt(now);
  const { lists } = await dayLists(input, caller.staff, hours);
  const bytes =
    form === 'html'
      ? Buffer.from(listPage(date, lists, hours, now))
      : await writeXlsx([listSheet(date, lists, hours)]);
  const value = {
    fileName: `${texts.lists.fileName(date)}.${form}`,
    contentBase64: Buffer.from(bytes).toString('base64'),
  };
  const subjects = lists.flatMap(list => list.appointments.map(({ _id }) => _id));
  return done({ value, subjects, details: { date, form } });
});
