import { defined } from '../../../../domain/defined';
import type { DischargeRow } from '../../../../domain/discharges/discharges';
import { lastFours } from '../../../../domain/people/search';
import { monthOf } from '../../../../domain/time/months';
import type { Moment } from '../../../../domain/time/time';
import { keyedHash, seal } from '../../../cloud/seal';
import { birthdayKey, type Discharge, type Discharged } from '../../followups';
import { numberKey, peopleMeant, personKeys } from '../../people';
import type { KnownWards } from './wards';

/** The id of a stay by its number in the hospital's system; for a ward's own number, with the ward. */
export const dischargeIdOf = ({ stay, ofWard }: Pick<DischargeRow, 'stay' | 'ofWard'>): string =>
  keyedHash('discharge', ofWard === undefined ? stay : `${stay}\n${ofWard}`);

/**
 * A row as it is stored: the person sealed, with the hashes to search by.
 * @param patientId the patient by name and document; undefined if unknown
 */
function dischargeOf(
  row: DischargeRow,
  patientId: string | undefined,
  departmentId: string | undefined,
  by: string,
  now: Moment,
): Discharge {
  const { line: _line, sheet: _sheet, ofWard: _ofWard, form: _form, ...values } = row;
  const { stay, name, sex, phone, document, birthDate, diagnosis, ward } = values;
  const id = dischargeIdOf(row);
  const person: Discharged = {
    stay,
    name,
    sex,
    phone,
    ...defined({ document, birthDate }),
    diagnosis,
    ...defined({ ward }),
  };
  return {
    _id: id,
    personId: patientId ?? id,
    ...defined({ patientId }),
    department: { ...defined({ id: departmentId }), name: row.department },
    ...defined({ admittedOn: row.admittedOn }),
    dischargedOn: row.dischargedOn,
    month: monthOf(row.dischargedOn),
    result: row.result,
    dead: row.result === 'died',
    person: seal(person, id),
    keys: [
      ...personKeys({ name, phone, lastFours: document ? lastFours(document) : [stay.slice(-4)] }),
      numberKey(stay),
    ],
    ...defined({ birthday: birthDate ? birthdayKey(birthDate.slice(5)) : undefined }),
    row: keyedHash('discharge row', JSON.stringify(values)),
    importedAt: now,
    changedAt: now,
    by,
    owesPlan: true,
    ...defined({ owesSurvey: row.result === 'died' ? undefined : row.dischargedOn }),
  };
}

/** Some rows as stays; nothing is written. */
export async function asStays(
  chunk: readonly DischargeRow[],
  known: KnownWards,
  by: string,
  now: Moment,
): Promise<Discharge[]> {
  const whose = await peopleMeant(
    chunk.map(({ name, document, orDocuments = [] }) => ({
      name,
      documents: document ? [document, ...orDocuments] : [],
    })),
  );
  return chunk.map((row, i) =>
    dischargeOf(row, whose[i]?.patientId, known.departments.get(row.department), by, now),
  );
}
