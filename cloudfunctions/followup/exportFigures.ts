import { done, refused } from '../../types/answer';
import { monthsBetween } from '../../types/figures';
import { exportFigures as contract } from '../../types/followup';
import { FIGURE_MONTHS } from '../../types/followup/viewFigures';
import { followupTexts } from '../../types/texts/followup';
import { staffOperation } from '../cloud/serve';
import { writeXlsx } from '../cloud/tables';
import { readFigures, scopeOf } from '../workflows/figures/read';
import { figureSheets } from '../workflows/figures/sheets';

export const exportFigures = staffOperation(contract, async (input, { caller }) => {
  const { from, to = from } = input;
  if (monthsBetween(from, to).length > FIGURE_MONTHS)
    return refused('FIGURES_RANGE', { months: FIGURE_MONTHS });
  const scope = scopeOf(caller.staff);
  const figures = await readFigures({ from, to }, scope);
  const bytes = await writeXlsx(figureSheets(figures, scope !== undefined));
  const value = {
    fileName: `${followupTexts.figureNames.fileName(from, to)}.xlsx`,
    contentBase64: Buffer.from(bytes).toString('base64'),
  };
  return done({ value, subjects: [], details: { from, to } });
});
