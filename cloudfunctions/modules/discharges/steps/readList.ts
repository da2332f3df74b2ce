import { defined } from '../../../../domain/defined';
import { type DischargeRow, readDischarges } from '../../../../domain/followups/discharges';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, type Outcome, type RowProblem, refused } from '../../../../types/answer';
import { dischargeVariants } from '../../../../types/followups/discharges';
import { type HandedOver, readNamed } from '../../../cloud/tables/readNamed';
import { lostZeros } from './lostZeros';

/** A list of discharged patients as it was understood. */
export interface ReadList {
  rows: DischargeRow[];
  /** What is wrong with the other rows, in words. */
  problems: RowProblem[];
  /** Columns that the file calls otherwise. */
  renamed: { column: string; inFile: string }[];
}

const placeOf = ({ sheet = '', line }: { sheet?: string; line: number }) => `${line} ${sheet}`;

/** Reads a list of discharged patients (R15): the rows that can be taken, and what is wrong with every other. */
export async function readList(file: HandedOver, now: Moment): Promise<Outcome<ReadList>> {
  const table = await readNamed(file, dischargeVariants);
  if ('problem' in table) {
    const { problem } = table;
    return refused('TABLE_UNREADABLE', { reason: texts.tables[problem.code](problem) });
  }
  const read = readDischarges(table.rows, table.header, now);
  const zeros = await lostZeros(read.rows);
  const unsure = new Set(zeros.map(placeOf));
  return done({
    rows: read.rows.filter(row => !unsure.has(placeOf(row))),
    problems: [...read.problems, ...zeros].map(problem => ({
      ...{ line: problem.line, field: problem.field },
      ...defined({ sheet: problem.sheet }),
      message: texts.discharges[problem.code](problem),
    })),
    renamed: table.renamed,
  });
}
