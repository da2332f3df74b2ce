import { at } from '../../../../domain/time/time';
import { fileOf, hospitalForEach } from '../../../../tests/hospital';
import { importDischarges } from '../../../../types/discharges/importDischarges';
import { addPatient } from '../../../../types/holding/addPatient';

const hospital = hospitalForEach({
  now: at('2026-11-24', '09:00'),
  staff: { office: ['followUpOffice'] },
});

const add = async (
  account: string,
  name: string,
  kind: 'passport' | 'travelPermitHkMacao',
  number: string,
) =>
  (
    await hospital.value(
      addPatient,
      { name, phone: '13800001234', document: { kind, number } },
      account,
    )
  ).patient.patientId;

/** A list with one patient who died, with or without the kind of document. */
const bring = (name: string, number: string, kind?: string) =>
  hospital.call(
    importDischarges,
    fileOf(
      [
        `住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归${kind === undefined ? '' : ',证件类型'}`,
        `Z001,${name},男,${number},13800001234,妇产科,肺炎,2026-11-18,2026-11-23,死亡${kind === undefined ? '' : `,${kind}`}`,
      ].join('\n'),
      'discharges.csv',
    ),
    'office',
  );

const died = async () =>
  (await hospital.all<{ _id: string; causes: string[] }>('deaths'))
    .filter(({ causes }) => causes.length)
    .map(({ _id }) => _id);
const stays = () =>
  hospital.all<{ personId: string; patientId?: string; _id: string }>('discharges');

describe.each([
  ['H12345678', '回乡证'],
  ['H1234567801', '回乡证'],
  ['HA1234567', '港澳居民来往内地通行证（非中国籍）'],
])('R1: the ward writes %s without the kind', (number, permitWord) => {
  test('the death of a foreigner with such a passport is not that of the holder of such a permit', async () => {
    await add('wang', '陈大文', 'travelPermitHkMacao', number);
    expect((await bring('John Smith', number)).ok).toBe(true);
    const [stay] = await stays();
    expect(stay).not.toHaveProperty('patientId');
    expect(await died()).toEqual([stay?._id]);
  });

  test('the name tells which of two people is meant', async () => {
    await add('wang', '陈大文', 'travelPermitHkMacao', number);
    const foreigner = await add('li', 'John Smith', 'passport', number);
    await bring('JOHN SMITH', number);
    expect(await died()).toEqual([foreigner]);
  });

  test('of two with the same name nobody is meant, until the list gives the kind', async () => {
    const permit = await add('wang', '陈大文', 'travelPermitHkMacao', number);
    const passport = await add('li', '陈大文', 'passport', number);
    await bring('陈大文', number);
    expect((await stays())[0]).not.toHaveProperty('patientId');
    await bring('陈大文', number, permitWord);
    expect((await stays())[0]?.patientId).toBe(permit);
    await bring('陈大文', number, '护照');
    expect((await stays())[0]?.patientId).toBe(passport);
    expect(await died()).toEqual([passport]);
  });
});

test('R1: a number that is not of the stated kind is refused with its column', async () => {
  const answer = await bring('陈大文', 'H12345678', '身份证');
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      code: 'DISCHARGES_HAVE_PROBLEMS',
      facts: { problems: [expect.objectContaining({ field: '证件号码' })] },
    },
  });
});

test('R1: a passport number that fits no other kind is recognised without its kind; an unknown word counts as no kind', async () => {
  const patientId = await add('wang', 'John Smith', 'passport', 'E1234567');
  await bring('John Smith', 'E1234567', '其他');
  expect(await died()).toEqual([patientId]);
});
