import { scopeOf } from '../../../../domain/access/scope';
import { readImportedFigures } from '../../../../domain/figures/importedFigures';
import { monthOf } from '../../../../domain/time/months';
import { dateOf } from '../../../../domain/time/time';
import { followupTexts } from '../../../../texts/followup';
import { done, refused } from '../../../../types/answer';
import { figureVariants } from '../../../../types/figures/figures';
import { importFigures as contract } from '../../../../types/figures/importFigures';
import { namedRows } from '../../../cloud/rowProblems';
import { staffOperation } from '../../access';
import { doneWith, readGiven } from '../../files';
import { resumMonth } from '../steps/sumMonth';
import { figureStore } from '../stores/figures';

const words = followupTexts.figureNames;
/** The key of imported rows, which distinguishes them from departments. */
const key = '#imported';

/**
 * The figures are for the whole hospital: a member limited to departments cannot import them (R20).
 */
export const importFigures = staffOperation(contract, async (input, { caller, now }) => {
  if (scopeOf(caller.staff, 'figures').of !== 'all') return refused('OTHER_DEPARTMENT', {});
  const table = await readGiven(input, caller.account, figureVariants);
  if (!table.ok) return table;
  const { rows, header, headerLine } = table.value;
  const { months, problems } = readImportedFigures(rows, header, monthOf(dateOf(now)), headerLine);
  if (problems.length)
    return refused('FIGURES_HAVE_PROBLEMS', {
      problems: namedRows(
        problems.map(problem => ({ ...problem, message: words.problems[problem.code](problem) })),
      ),
      good: months.length,
    });
  let changed = 0;
  for (const { month, ...sums } of months) {
    if (await figureStore.putImported(month, [{ key, department: words.imported, sums }], now))
      changed++;
    // The month is summed even if nothing changed, because an earlier call may have ended between
    // the two writes.
    await resumMonth(month, now);
  }
  await doneWith(input, caller.account, now);
  return done({
    value: { months: months.length, changed },
    subjects: [],
    details: { months: months.length, changed },
  });
});
