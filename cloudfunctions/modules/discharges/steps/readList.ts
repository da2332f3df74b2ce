import { defined } from '../../../../domain/defined';
import { type DischargeRow, readDischarges } from '../../../../domain/discharges/discharges';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, type Outcome, type RowProblem } from '../../../../types/answer';
import { dischargeVariants } from '../../../../types/discharges/discharges';
import type { FileGiven } from '../../../../types/files/file';
import { readGiven } from '../../files';
import { lostZeros } from './lostZeros';

/** A list of discharged patients, as it was read. */
export interface ReadList {
  rows: DischargeRow[];
  /** The problems of the other rows, in words. */
  problems: RowProblem[];
  /** Columns that have another name in the file. */
  renamed: { column: string; inFile: string }[];
}

const placeOf = ({ sheet = '', line }: { sheet?: string; line: number }) => `${line} ${sheet}`;

/** Reads a list of discharged patients (R15): the usable rows, and the problems of all others. */
export async function readList(
  file: FileGiven,
  account: string,
  now: Moment,
): Promise<Outcome<ReadList>> {
  const table = await readGiven(file, account, dischargeVariants);
  if (!table.ok) return table;
  const { rows: cells, header, headerLine, renamed } = table.value;
  const read = readDischarges(cells, header, now, headerLine);
  const zeros = await lostZeros(read.rows);
  const unsure = new Set(zeros.map(placeOf));
  return done({
    rows: read.rows.filter(row => !unsure.has(placeOf(row))),
    problems: [...read.problems, ...zeros].map(problem => ({
      ...{ line: problem.line, field: problem.field },
      ...defined({ sheet: problem.sheet }),
      message: texts.discharges[problem.code](problem),
    })),
    renamed,
  });
}
