import { at } from '../../../../domain/time/time';
import { hospitalForEach, person } from '../../../../tests/hospital';
import { addPatient } from '../../../../types/holding/addPatient';
import { listPatients } from '../../../../types/people/listPatients';
import { viewStrikes } from '../../../../types/strikes/viewStrikes';

const hospital = hospitalForEach({ now: at('2026-11-20', '09:00') });
const { phone, ...papers } = person(1);
const OTHER = '13912345678';

/** A code of an account whose WeChat has this phone. */
function codeOf(account: string, number: string, countryCode = '86'): string {
  hospital.stack.accounts.set(account, { phone: { number, countryCode } });
  return hospital.stack.accounts.code('phone', account);
}
const listed = async (account: string) =>
  (await hospital.value(listPatients, {}, account)).patients.map(({ proven }) => proven);

describe('R23: WeChat’s phone proves the holding while the patient is added', () => {
  test('if a proven holder gave that phone; it need not be typed', async () => {
    const patientId = await hospital.patient('wang', 1);
    const asked = { ...papers, phoneCode: codeOf('son', phone) };
    const added = await hospital.value(addPatient, asked, 'son');
    expect(added).toMatchObject({ patient: { patientId, proven: true } });
    expect(added).not.toHaveProperty('unproven');
    expect(added.patient.phoneMasked).toBe('199****0001');
    await hospital.value(viewStrikes, { patientId }, 'son');
    // The answer was lost, and the same request is sent again with the used code.
    expect(await hospital.value(addPatient, asked, 'son')).toEqual(added);
  });

  test.each([
    ['another phone', () => codeOf('son', OTHER), 'differs'],
    ['a phone of another country', () => codeOf('son', phone, '852'), 'differs'],
    ['an invented code', () => 'invented', 'expired'],
    ['a code that is over', () => late(), 'expired'],
    ['a code that was used', () => used(), 'expired'],
  ])(
    '%s: the patient is added, with the reason why it proved nothing',
    async (_, code, unproven) => {
      await hospital.patient('wang', 1);
      const phoneCode = await code();
      const added = await hospital.value(addPatient, { ...papers, phone, phoneCode }, 'son');
      expect(added).toMatchObject({ patient: { proven: false }, unproven });
      expect(await listed('son')).toEqual([false]);
    },
  );

  const late = () => {
    const code = codeOf('son', phone);
    hospital.at(at('2026-11-20', '09:06'));
    return code;
  };
  const used = async () => {
    const phoneCode = codeOf('son', phone);
    await hospital.value(addPatient, { ...person(2), phone: undefined, phoneCode }, 'daughter');
    return phoneCode;
  };

  test('WeChat does not answer: the patient is added without a proof', async () => {
    await hospital.patient('wang', 1);
    hospital.stack.accounts.answerWith('getPhoneNumber', -1, 'system error', 5);
    const asked = { ...papers, phone, phoneCode: codeOf('son', phone) };
    expect(await hospital.value(addPatient, asked, 'son')).toMatchObject({
      patient: { proven: false },
      unproven: 'unavailable',
    });
  });

  test('without any proven holder the answer is the same, and WeChat is asked as well (R1)', async () => {
    await hospital.patient('wang', 2);
    for (const code of [() => codeOf('son', OTHER), () => 'invented']) {
      const [unknown, known] = [code(), code()];
      const answers = [];
      for (const asked of [
        { ...papers, phone, phoneCode: unknown },
        { ...person(2), phoneCode: known },
      ]) {
        const { patient, unproven } = await hospital.value(addPatient, asked, 'son');
        answers.push([patient.proven, unproven]);
      }
      expect(answers[1]).toEqual(answers[0]);
      for (const used of [unknown, known])
        expect(hospital.stack.accounts.phoneNumber({ code: used }).errcode).not.toBe(0);
    }
  });

  test('without a usable phone nobody is added, and the answer says what to do', async () => {
    for (const phoneCode of [codeOf('son', phone, '852'), 'invented'])
      expect(await hospital.call(addPatient, { ...papers, phoneCode }, 'son')).toMatchObject({
        refusal: { code: 'PHONE_NOT_GIVEN', wayOn: expect.stringContaining('自己填写') },
      });
    expect(await hospital.all('patients')).toEqual([]);
    expect(await hospital.call(addPatient, papers, 'son')).toMatchObject({
      refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'phone' }] } },
    });
  });
});

describe('R20: tries counted by phone', () => {
  const block = async () => {
    for (let n = 0; n < 10; n++)
      await hospital.call(addPatient, { ...person(n + 10), phone }, `guesser-${n}`);
  };

  test('typing another person’s phone again and again does not keep out the owner of the phone', async () => {
    await block();
    expect(await hospital.refusal(addPatient, person(1), 'wang')).toBe('TOO_MANY');
    const asked = { ...person(1), phoneCode: codeOf('wang', phone) };
    await hospital.value(addPatient, asked, 'wang');
    // Neither does typing a phone that WeChat cannot know, such as a landline, and showing another.
    const landline = { ...person(3), phone, phoneCode: codeOf('li', OTHER) };
    await hospital.value(addPatient, landline, 'li');
  });

  test('a code that gives no phone does not help', async () => {
    await block();
    const asked = { ...person(1), phoneCode: 'invented' };
    expect(await hospital.refusal(addPatient, asked, 'wang')).toBe('TOO_MANY');
  });
});
