import { scopeOf } from '../../../../domain/access/scope';
import { monthsBetween } from '../../../../domain/time/months';
import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewFigures as contract, FIGURE_MONTHS } from '../../../../types/figures/viewFigures';
import { staffOperation } from '../../access';
import { readFigures } from '../steps/readFigures';

export const viewFigures = staffOperation(contract, async (input, { caller, now }) => {
  const { from, to = from, department } = input;
  if (monthsBetween(from, to).length > FIGURE_MONTHS)
    return refused('FIGURES_RANGE', { months: FIGURE_MONTHS });
  const scope = scopeOf(caller.staff, 'figures');
  const figures = await readFigures({ from, to, department }, scope);
  const value = { today: dateOf(now), from, to, ...figures, scoped: scope.of !== 'all' };
  return done({ value, subjects: [], details: { from, to } });
});
