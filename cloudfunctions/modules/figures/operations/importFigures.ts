import { scopeOf } from '../../../../domain/access/scope';
import { readFigures } from '../../../../domain/figures/importedFigures';
import { monthOf } from '../../../../domain/time/months';
import { dateOf } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { followupTexts } from '../../../../texts/followup';
import { done, refused } from '../../../../types/answer';
import { importFigures as contract } from '../../../../types/figures/importFigures';
import { namedRows } from '../../../cloud/rowProblems';
import { readTable } from '../../../cloud/tables/readTable';
import { staffOperation } from '../../access';
import { doneWith, fileOf } from '../../files';
import { resumMonth } from '../steps/sumMonth';
import { figureStore } from '../stores/figures';

const words = followupTexts.figureNames;
/** Tells the row of a file from those of departments. */
const key = '#imported';

/** The figures are the whole hospital's: whoever is limited to departments does not bring them (R20). */
export const importFigures = staffOperation(contract, async (input, { caller, now }) => {
  if (scopeOf(caller.staff, 'figures').of !== 'all') return refused('OTHER_DEPARTMENT', {});
  const bytes = await fileOf(input, caller.account);
  if (!bytes.ok) return bytes;
  const table = await readTable(bytes.value, input.fileName);
  if ('problem' in table) {
    const { problem } = table;
    return refused('TABLE_UNREADABLE', { reason: texts.tables[problem.code](problem) });
  }
  const { months, problems } = readFigures(table.rows, table.header, monthOf(dateOf(now)));
  if (problems.length)
    return refused('FIGURES_HAVE_PROBLEMS', {
      problems: namedRows(
        problems.map(({ line, field, code }) => ({
          ...{ line, field },
          message: words.problems[code](field),
        })),
      ),
      good: months.length,
    });
  let changed = 0;
  for (const { month, ...sums } of months) {
    if (await figureStore.putImported(month, [{ key, department: words.imported, sums }], now))
      changed++;
    // Also where nothing changed: a call before may have ended between the two.
    await resumMonth(month, now);
  }
  await doneWith(input, caller.account, now);
  return done({
    value: { months: months.length, changed },
    subjects: [],
    details: { months: months.length, changed },
  });
});
