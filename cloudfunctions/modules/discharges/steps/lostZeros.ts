import { isOf } from '../../../../domain/access/followUps';
import { chunks } from '../../../../domain/chunks';
import { defined } from '../../../../domain/defined';
import { type DischargeRow, staysButForZeros } from '../../../../domain/discharges/discharges';
import { type DischargeProblem, dischargeColumns } from '../../../../types/discharges/discharges';
import { dischargeStore } from '../../followups';
import { dischargeIdOf } from './asStays';

/**
 * The rows with an unknown stay number that differs only by leading zeros from a known one (R15): a
 * spreadsheet removed the zeros. Neither may become a second stay of the same person without
 * asking.
 * @param wards the only wards to search, since the member may not know of others (R20); undefined:
 * all
 */
export async function lostZeros(
  rows: DischargeRow[],
  wards?: readonly string[],
): Promise<DischargeProblem[]> {
  const numbered = rows.filter(({ stay }) => staysButForZeros(stay).length);
  const known = await knownAmong(
    numbered.map(({ stay }) => stay),
    wards,
  );
  const added = numbered.filter(({ stay }) => !known.has(stay));
  const others = await knownAmong(
    added.flatMap(({ stay }) => staysButForZeros(stay)),
    wards,
  );
  return added
    .filter(({ stay }) => staysButForZeros(stay).some(each => others.has(each)))
    .map(({ line, sheet }) => ({
      ...{ line, field: dischargeColumns.stay, code: 'STAY_ZEROS' as const },
      ...defined({ sheet }),
    }));
}

/**
 * Those of these numbers that belong to known stays; for a ward also stays under the ward's own
 * numbers.
 */
async function knownAmong(
  stays: string[],
  wards: readonly string[] | undefined,
): Promise<Set<string>> {
  const known = new Set<string>();
  for (const batch of chunks(stays, 500)) {
    const stayOf = new Map(
      batch.flatMap(stay =>
        [undefined, ...(wards ?? [])].map(
          ofWard => [dischargeIdOf({ stay, ...defined({ ofWard }) }), stay] as const,
        ),
      ),
    );
    for (const { _id, department } of await dischargeStore.wardsAmong([...stayOf.keys()]))
      if (isOf(wards, department.name)) known.add(stayOf.get(_id)!);
  }
  return known;
}
