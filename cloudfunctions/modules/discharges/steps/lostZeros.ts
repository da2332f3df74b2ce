import { chunks } from '../../../../domain/chunks';
import { defined } from '../../../../domain/defined';
import { type DischargeRow, staysButForZeros } from '../../../../domain/followups/discharges';
import { type DischargeProblem, dischargeColumns } from '../../../../types/followups/discharges';
import { dischargeStore } from '../../followups';
import { dischargeIdOf } from './takeOver';

/**
 * The rows whose stay is not known, while one is known whose number differs by zeros before it alone (R15): a spreadsheet took
 * them for a number. Neither may become a second stay of the same person unasked.
 */
export async function lostZeros(rows: DischargeRow[]): Promise<DischargeProblem[]> {
  const numbered = rows.filter(({ stay }) => staysButForZeros(stay).length);
  const known = await knownAmong(numbered.map(({ stay }) => stay));
  const added = numbered.filter(({ stay }) => !known.has(stay));
  const others = await knownAmong(added.flatMap(({ stay }) => staysButForZeros(stay)));
  return added
    .filter(({ stay }) => staysButForZeros(stay).some(each => others.has(each)))
    .map(({ line, sheet }) => ({
      ...{ line, field: dischargeColumns.stay, code: 'STAY_ZEROS' as const },
      ...defined({ sheet }),
    }));
}

/** Which of these numbers are of stays on file. */
async function knownAmong(stays: string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of chunks(stays, 500)) {
    const ids = new Set(await dischargeStore.idsAmong(some.map(dischargeIdOf)));
    for (const stay of some) if (ids.has(dischargeIdOf(stay))) known.add(stay);
  }
  return known;
}
