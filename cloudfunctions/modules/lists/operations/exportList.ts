import { texts } from '../../../../texts';
import { done } from '../../../../types/answer';
import { exportList as contract } from '../../../../types/lists/exportList';
import { writeXlsx } from '../../../cloud/tables/writeXlsx';
import { staffOperation } from '../../access';
import { dayLists } from '../views/dayLists';
import { listPage, listSheet } from '../views/printedLists';

export const exportList = staffOperation(contract, async (input, { caller, now }) => {
  const { date, form } = input;
  const { lists } = await dayLists(input, caller.staff);
  const bytes =
    form === 'html'
      ? Buffer.from(listPage(date, lists, now))
      : await writeXlsx([listSheet(date, lists)]);
  const value = {
    fileName: `${texts.lists.fileName(date)}.${form}`,
    contentBase64: Buffer.from(bytes).toString('base64'),
  };
  const subjects = lists.flatMap(list => list.appointments.map(({ _id }) => _id));
  return done({ value, subjects, details: { date, form } });
});
