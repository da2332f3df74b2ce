import { at } from '../../../../domain/time/time';
import { audited, hospitalForEach, person } from '../../../../tests/hospital';
import type { InputOf } from '../../../../types/contract';
import { findPatients } from '../../../../types/people/findPatients';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { nurse: ['desk'], office: { roles: ['outpatientOffice'], mayAddNumbers: true } },
});

describe('finding a patient', () => {
  test('by the whole document, by name with phone, by the last four; masked and on the record', async () => {
    const [one, two] = [await hospital.patient('wang', 1), await hospital.patient('li', 11)];
    const document = person(1).document;
    const find = async (input: InputOf<typeof findPatients>) =>
      (await hospital.value(findPatients, input, 'nurse')).patients;
    const [found] = await find({ document });
    expect(found).toMatchObject({ patientId: one, name: '测试乙' });
    expect(found?.documentMasked).toMatch(/^429\*+/);
    expect(found?.phoneMasked).toMatch(/^199\*+/);
    const ids = async (query: string) =>
      (await find({ query })).map(({ patientId }) => patientId).sort();
    expect(await ids('测试乙')).toEqual([one, two].sort());
    expect(await ids(`测试乙 ${person(11).phone}`)).toEqual([two]);
    expect(await ids((document as { number: string }).number.slice(-4).toLowerCase())).toEqual([
      one,
    ]);
    expect(await ids('测试丁')).toEqual([]);
    const records = await audited(hospital, 'findPatients');
    expect(records.map(({ subjects }) => subjects)).toContainEqual([two]);
    expect(JSON.stringify(records)).not.toContain('测试');
  });
});
