import { followupTexts } from '../../../../texts/followup';
import { done } from '../../../../types/answer';
import { exportSummary as contract } from '../../../../types/figures/exportSummary';
import { staffOperation } from '../../access';
import { handOut } from '../../files';
import { readSummary } from '../steps/readSummary';
import { summaryPaper } from '../views/summaryPaper';

/** Only a request for the document loads the library that writes it. */
export const exportSummary = staffOperation(contract, async (input, { caller, now, requestId }) => {
  const { month, form } = input;
  const { account, staff } = caller;
  const paper = summaryPaper(await readSummary(month, staff, now), now);
  const bytes =
    form === 'docx'
      ? await (await import('../../../cloud/writeDocx')).writeDocx(paper)
      : (await import('../views/summaryPage')).summaryPage(paper);
  const name = `${followupTexts.summary.fileName(month)}.${form}`;
  const value = await handOut(name, Buffer.from(bytes), { account, requestId, now });
  return done({ value, subjects: [], details: { month, form } });
});
