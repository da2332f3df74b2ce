import { scopeOf } from '../../../../domain/access/scope';
import { monthsBetween } from '../../../../domain/time/months';
import { followupTexts } from '../../../../texts/followup';
import { done, refused } from '../../../../types/answer';
import { exportFigures as contract } from '../../../../types/figures/exportFigures';
import { FIGURE_MONTHS } from '../../../../types/figures/viewFigures';
import { writeXlsx } from '../../../cloud/tables/writeXlsx';
import { staffOperation } from '../../access';
import { handOut } from '../../files';
import { figureSheets } from '../steps/figureSheets';
import { readFigures } from '../steps/readFigures';

export const exportFigures = staffOperation(contract, async (input, { caller, now, requestId }) => {
  const { from, to = from } = input;
  if (monthsBetween(from, to).length > FIGURE_MONTHS)
    return refused('FIGURES_RANGE', { months: FIGURE_MONTHS });
  const scope = scopeOf(caller.staff, 'figures');
  const figures = await readFigures({ from, to }, scope);
  const bytes = await writeXlsx(figureSheets(figures, scope.of !== 'all'));
  const name = `${followupTexts.figureNames.fileName(from, to)}.xlsx`;
  const { account } = caller;
  const value = await handOut(name, Buffer.from(bytes), { account, requestId, now });
  return done({ value, subjects: [], details: { from, to } });
});
