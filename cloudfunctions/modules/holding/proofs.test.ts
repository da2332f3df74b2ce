import { at } from '../../../domain/time/time';
import { laySession, openTestHospital, person, type TestHospital } from '../../../tests/hospital';
import { addPatient } from '../../../types/holding/addPatient';
import { listHolders } from '../../../types/holding/listHolders';
import { proveByPhone } from '../../../types/holding/proveByPhone';
import { proveByRealName } from '../../../types/holding/proveByRealName';
import { viewStrikes } from '../../../types/strikes/viewStrikes';

let hospital: TestHospital;
const mainland = (number: string) => ({ number, countryCode: '86' });
const phone = mainland(person(1).phone);

beforeEach(async () => {
  hospital = await openTestHospital({ now: at('2026-11-20', '09:00') });
  await laySession(hospital);
});
afterEach(() => hospital.close());

/** A patient with wang as proven holder, and a relative's account that has added them. */
async function relative(bound: { number: string; countryCode: string }): Promise<string> {
  const patientId = await hospital.patient('wang', 1);
  await hospital.stranger('son', 1);
  hospital.stack.accounts.set('son', { phone: bound });
  return patientId;
}
const code = () => hospital.stack.accounts.code('phone', 'son');
const refusalOf = async (patientId: string, given: string) => {
  const answer = await hospital.call(proveByPhone, { patientId, code: given }, 'son');
  return answer.ok
    ? 'proven'
    : [answer.refusal.code, (answer.refusal.facts as { why?: string }).why];
};
const seesStrikes = async (patientId: string) =>
  (await hospital.call(viewStrikes, { patientId }, 'son')).ok;

describe('R23: a phone that WeChat has verified', () => {
  test('proves the holding if a proven holder gave that phone', async () => {
    const patientId = await relative(phone);
    expect(await seesStrikes(patientId)).toBe(false);
    const { patient } = await hospital.value(proveByPhone, { patientId, code: code() }, 'son');
    expect(patient).toMatchObject({ patientId, proven: true });
    expect(await seesStrikes(patientId)).toBe(true);
    const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
    expect(holders).toMatchObject([{ you: true }, { proven: true, way: 'phone' }]);
    // A repeated request with the used code changes nothing.
    await hospital.value(proveByPhone, { patientId, code: 'used' }, 'son');
  });

  test.each([
    ['another phone', mainland('19912345678'), 'differs'],
    ['a phone of another country', { number: person(1).phone, countryCode: '852' }, 'differs'],
  ])('proves nothing: %s', async (_, bound, why) => {
    const patientId = await relative(bound);
    expect(await refusalOf(patientId, code())).toEqual(['PROOF_REFUSED', why]);
    expect(await seesStrikes(patientId)).toBe(false);
  });

  test('a code works once, for five minutes, and cannot be invented', async () => {
    const patientId = await relative(mainland('19912345678'));
    const once = code();
    await refusalOf(patientId, once);
    expect(await refusalOf(patientId, once)).toEqual(['PROOF_REFUSED', 'expired']);
    expect(await refusalOf(patientId, 'invented')).toEqual(['PROOF_REFUSED', 'expired']);
    const late = code();
    hospital.at(at('2026-11-20', '09:06'));
    expect(await refusalOf(patientId, late)).toEqual(['PROOF_REFUSED', 'expired']);
  });

  test('without any proven holder the answer is the same, and WeChat is asked as well (R1)', async () => {
    const known = await relative(mainland('19912345678'));
    const unknown = await hospital.stranger('son', 2);
    for (const given of [code, () => 'none']) {
      const used = given();
      const answers = [await refusalOf(unknown, used), await refusalOf(known, given())];
      expect(answers[1]).toEqual(answers[0]);
      expect(hospital.stack.accounts.phoneNumber({ code: used }).errcode).not.toBe(0);
    }
  });

  test('an account that does not hold the patient proves nothing', async () => {
    const patientId = await hospital.patient('wang', 1);
    expect(await hospital.refusal(proveByPhone, { patientId, code: 'none' }, 'nobody')).toBe(
      'PATIENT_UNKNOWN',
    );
  });
});

test('R23: while the hospital has the real-name check off, it is neither offered nor accepted', async () => {
  const patientId = await relative(phone);
  expect((await hospital.value(listHolders, { patientId }, 'son')).ways).toEqual(['phone']);
  expect(await hospital.call(proveByRealName, { patientId, code: 'none' }, 'son')).toMatchObject({
    refusal: { code: 'PROOF_REFUSED', facts: { way: 'realName', why: 'off' } },
  });
});

test('R20: accounts with the same verified phone are counted together when they add patients', async () => {
  const patientId = await relative(mainland('19912345678'));
  await hospital.stranger('daughter', 1);
  hospital.stack.accounts.set('daughter', { phone: mainland('19912345678') });
  await refusalOf(patientId, code());
  const hers = hospital.stack.accounts.code('phone', 'daughter');
  await hospital.call(proveByPhone, { patientId, code: hers }, 'daughter');
  const codes: string[] = [];
  for (let n = 0; n < 14; n++) {
    const asked = { ...person(2), name: '张三丰', phone: `1380000${1000 + n}` };
    if (n === 0) await hospital.stranger('wang', 2);
    const answer = await hospital.call(addPatient, asked, n % 2 ? 'son' : 'daughter');
    codes.push(answer.ok ? 'done' : answer.refusal.code);
  }
  expect(codes.slice(0, 10)).toEqual(Array(10).fill('DOCUMENT_NAME_MISMATCH'));
  expect(codes.slice(10)).toEqual(Array(4).fill('TOO_MANY'));
});
