import { type CallRow, readCallList } from '../../../../domain/callLists/callLists';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { callListTexts } from '../../../../texts/zh-CN/callLists/callLists';
import { done, type Outcome, type RowProblem } from '../../../../types/answer';
import { type CallListKind, callVariants } from '../../../../types/callLists/callLists';
import type { FileGiven } from '../../../../types/files/file';
import { readGiven } from '../../files';

/** A list of people to call, as it was read. */
interface ReadCalls {
  rows: CallRow[];
  /** The problems of the other rows, in words. */
  problems: RowProblem[];
  /** Columns that have another name in the file. */
  renamed: { column: string; inFile: string }[];
}

/** Reads a list of people to call (R15): the usable rows, and the problems of all others. */
export async function readCalls(
  { kind, ...file }: FileGiven & { kind: CallListKind },
  account: string,
  now: Moment,
): Promise<Outcome<ReadCalls>> {
  const table = await readGiven(file, account, callVariants[kind]);
  if (!table.ok) return table;
  const { rows, problems } = readCallList(kind, table.value, now);
  return done({
    rows,
    problems: problems.map(problem => ({
      ...{ line: problem.line, field: problem.field },
      ...defined({ sheet: problem.sheet }),
      message: callListTexts[problem.code](problem),
    })),
    renamed: table.value.renamed,
  });
}
