import { templateTexts } from '../../../../texts/zh-CN/files/templates';
import { done } from '../../../../types/answer';
import { exportTemplate as contract } from '../../../../types/files/exportTemplate';
import { listColumns } from '../../../../types/files/templates';
import { writeXlsx } from '../../../cloud/tables/writeXlsx';
import { staffOperation } from '../../access';
import { handOut } from '../steps/handOut';

/** The number of empty rows in the template. */
const ROWS = 500;

export const exportTemplate = staffOperation(
  contract,
  async ({ of }, { caller, now, requestId }) => {
    const { needed, optional } = listColumns[of];
    const name = templateTexts.names[of];
    const bytes = await writeXlsx([
      { name, header: [...needed, ...optional], rows: [], blankRows: ROWS },
    ]);
    const call = { account: caller.account, requestId, now };
    const value = await handOut(`${templateTexts.fileName(name)}.xlsx`, Buffer.from(bytes), call);
    return done({ value, subjects: [] });
  },
);
