import type { Understood } from '../../../../domain/tables/columns';
import { texts } from '../../../../texts';
import { done, type Outcome, type Refused, refused } from '../../../../types/answer';
import type { FileGiven } from '../../../../types/files/file';
import type { TableProblem } from '../../../../types/timetable/roster';
import { readNamed } from '../../../cloud/tables/readNamed';
import { fileOf } from './fileOf';

/**
 * The table in a file that a call brings, its columns under the names that are asked for: the one way in which imports read.
 * @param variants the names that are asked for, each with what hospitals call it otherwise
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

/** Why a file cannot be read; where its sheets differ, which there are to choose from. */
function unreadable(problem: TableProblem): { ok: false; refused: Refused } {
  const { sheets } = problem;
  if (problem.code === 'TABLE_SHEETS_DIFFER' && sheets) return refused('TABLE_SHEETS', { sheets });
  return refused('TABLE_UNREADABLE', { reason: texts.tables[problem.code](problem) });
}
