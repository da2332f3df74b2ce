import { at } from '../../../../domain/time/time';
import { audited, hospitalForEach, person } from '../../../../tests/hospital';
import type { InputOf } from '../../../../types/contract';
import { addPatient } from '../../../../types/holding/addPatient';
import { findPatients } from '../../../../types/people/findPatients';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { nurse: ['desk'], office: { roles: ['outpatientOffice'], mayAddNumbers: true } },
});

describe('searching for a patient', () => {
  test('by the full document number, by name with phone, by the last four; masked and on the audit record', async () => {
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

test('R1: a number that fits a permit and a passport finds both people, each with the kind of document', async () => {
  const number = 'H12345678';
  const phone = '13800001234';
  const both = [
    { name: '陈大文', phone, document: { kind: 'travelPermitHkMacao' as const, number } },
    { name: 'John Smith', phone, document: { kind: 'passport' as const, number } },
  ];
  for (const each of both) await hospital.value(addPatient, each, 'wang');
  const found = async (input: InputOf<typeof findPatients>) =>
    (await hospital.value(findPatients, input, 'nurse')).patients.map(each => [
      each.name,
      each.documentKind,
    ]);
  expect(await found({ query: number })).toEqual([
    ['陈大文', 'travelPermitHkMacao'],
    ['John Smith', 'passport'],
  ]);
  for (const { name, document } of both)
    expect(await found({ document })).toEqual([[name, document.kind]]);
});
