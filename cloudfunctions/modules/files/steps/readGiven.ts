import type { Understood } from '../../../../domain/tables/columns';
import { texts } from '../../../../texts';
import { done, type Outcome, type Refused, refused } from '../../../../types/answer';
import type { FileGiven } from '../../../../types/files/file';
import type { TableProblem } from '../../../../types/timetable/roster';
import { readNamed } from '../../../cloud/tables/readNamed';
import { fileOf } from './fileOf';

/**
 * The table in the file of a call, with its columns under the expected names. All imports read
 * files with it.
 * @param variants the expected names, each with the names that hospitals use for it
 */
export async function readGiven(
  given: FileGiven,
  account: string,
  variants: Readonly<Record<string, readonly string[]>>,
): Promise<Outcome<Understood>> {
  const bytes = await fileOf(given, account);
  if (!bytes.ok) return bytes;
  const { fileName, sheet } = given;
  const table = await readNamed({ bytes: bytes.value, fileName, sheet }, variants);
  return 'problem' in table ? unreadable(table.problem) : done(table);
}

/**
 * The refusal of a file that cannot be read; where its sheets differ, with their names to choose
 * from.
 */
function unreadable(problem: TableProblem): { ok: false; refused: Refused } {
  const { sheets } = problem;
  if (problem.code === 'TABLE_SHEETS_DIFFER' && sheets) return refused('TABLE_SHEETS', { sheets });
  return refused('TABLE_UNREADABLE', { reason: texts.tables[problem.code](problem) });
}
