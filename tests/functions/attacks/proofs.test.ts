import { at } from '../../../domain/time/time';
import { addPatient } from '../../../types/holding/addPatient';
import { confirmHolder } from '../../../types/holding/confirmHolder';
import { endHolding } from '../../../types/holding/endHolding';
import { listHolders } from '../../../types/holding/listHolders';
import { proveAtDesk } from '../../../types/holding/proveAtDesk';
import { proveByPhone } from '../../../types/holding/proveByPhone';
import { proveByRealName } from '../../../types/holding/proveByRealName';
import { readmitHolder } from '../../../types/holding/readmitHolder';
import { listPatients } from '../../../types/people/listPatients';
import { viewStrikes } from '../../../types/strikes/viewStrikes';
import { bookedByDesk, cardNumber, hospitalForEach, person, sessionOn } from '../../hospital';
import { adds } from './victim.testkit';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['followUpOffice'] },
});
let patientId: string;
beforeEach(async () => {
  patientId = await hospital.patient('wang', 1);
});

const mainland = (number: string) => ({ number, countryCode: '86' });
const binds = (account: string, number: string) =>
  hospital.stack.accounts.set(account, { phone: mainland(number) });
const phoneCode = (account: string) => hospital.stack.accounts.code('phone', account);
const byPhone = async (account: string, code: string, whose = patientId) => {
  const answer = await hospital.call(proveByPhone, { patientId: whose, code }, account);
  return answer.ok ? 'proven' : answer.refusal.code;
};
const byRealName = async (account: string, code: string, whose = patientId) => {
  const answer = await hospital.call(proveByRealName, { patientId: whose, code }, account);
  return answer.ok ? 'proven' : answer.refusal.code;
};
const seesAll = async (account: string, whose = patientId) =>
  (await hospital.call(viewStrikes, { patientId: whose }, account)).ok;
const holderIdOf = async (account: string, whose = patientId) =>
  (await hospital.value(listHolders, { patientId: whose }, account)).holders.find(({ you }) => you)!
    .holderId;

describe('R23: a proof by phone', () => {
  test('fails with the true phone merely typed, and with a verified phone that only the stranger typed', async () => {
    await adds(hospital, 'stranger', person(1).phone);
    expect(await seesAll('stranger')).toBe(false);
    await adds(hospital, 'other', '13912345678');
    binds('other', '13912345678');
    expect(await byPhone('other', phoneCode('other'))).toBe('PROOF_REFUSED');
    expect([await seesAll('stranger'), await seesAll('other')]).toEqual([false, false]);
  });

  test('fails with a phone that a caller told the desk by telephone; the phone that the desk got with the document in hand stays and proves', async () => {
    const phone = '13912345678';
    const places = await Promise.all(
      ['2026-11-25', '2026-11-26', '2026-11-27'].map(date => sessionOn(hospital, date)),
    );
    const byTelephone = (n: number, sessionId: string) =>
      bookedByDesk(hospital, n, { sessionId, patient: { ...person(n), phone } });
    const tries = async (account: string, n: number, verified: string) => {
      await hospital.value(addPatient, { ...person(n), phone: verified }, account);
      binds(account, verified);
      return byPhone(account, phoneCode(account), booking.patientId);
    };
    let booking = await byTelephone(1, places[0]!);
    expect(await tries('stranger', 1, phone)).toBe('PROOF_REFUSED');
    booking = await bookedByDesk(hospital, 2, { channel: 'onSite', sessionId: places[1]! });
    await byTelephone(2, places[2]!);
    expect(await tries('another', 2, phone)).toBe('PROOF_REFUSED');
    expect(await tries('daughter', 2, person(2).phone)).toBe('proven');
  });

  test('fails where only strangers gave the phone, however many', async () => {
    const other = await hospital.stranger('first', 2);
    await hospital.value(addPatient, { ...person(2), phone: '13912345678' }, 'second');
    binds('second', '13912345678');
    binds('first', person(2).phone);
    for (const account of ['second', 'first'])
      expect(await byPhone(account, phoneCode(account), other)).toBe('PROOF_REFUSED');
  });

  test('fails with a wrong phone, a used code or an expired one', async () => {
    await adds(hospital, 'stranger');
    binds('stranger', '13912345678');
    const used = phoneCode('stranger');
    expect(await byPhone('stranger', used)).toBe('PROOF_REFUSED');
    binds('stranger', person(1).phone);
    expect(await byPhone('stranger', used)).toBe('PROOF_REFUSED');
    const old = phoneCode('stranger');
    hospital.at(at('2026-11-23', '09:05') + 1);
    expect(await byPhone('stranger', old)).toBe('PROOF_REFUSED');
    expect(await seesAll('stranger')).toBe(false);
    expect(await byPhone('stranger', phoneCode('stranger'))).toBe('proven');
  });

  test('fails for an account that has not added the patient', async () => {
    binds('stranger', person(1).phone);
    expect(await byPhone('stranger', phoneCode('stranger'))).toBe('PATIENT_UNKNOWN');
  });

  test('fails with a phone whose giver was removed since', async () => {
    await adds(hospital, 'former', '13912345678');
    const holderId = await holderIdOf('former');
    await hospital.value(confirmHolder, { patientId, holderId }, 'wang');
    await hospital.value(endHolding, { patientId, holderId }, 'wang');
    await adds(hospital, 'stranger', '13912345678');
    binds('stranger', '13912345678');
    expect(await byPhone('stranger', phoneCode('stranger'))).toBe('PROOF_REFUSED');
  });

  test('proves one patient and no other of the account', async () => {
    const other = await hospital.patient('li', 2);
    await adds(hospital, 'son');
    await hospital.value(addPatient, { ...person(2), phone: '13912345678' }, 'son');
    binds('son', person(1).phone);
    expect(await byPhone('son', phoneCode('son'))).toBe('proven');
    expect([await seesAll('son'), await seesAll('son', other)]).toEqual([true, false]);
    const { patients } = await hospital.value(listPatients, {}, 'son');
    expect(patients.map(each => [each.patientId, each.proven]).sort()).toEqual(
      [
        [patientId, true],
        [other, false],
      ].sort(),
    );
  });

  test('counts once, also when sent ten times at the same time with one code', async () => {
    await adds(hospital, 'son');
    binds('son', person(1).phone);
    const code = phoneCode('son');
    await Promise.all(Array.from({ length: 10 }, () => byPhone('son', code)));
    const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
    expect(holders.map(({ proven }) => proven)).toEqual([true, true]);
  });

  test('allows ten attempts an hour', async () => {
    await adds(hospital, 'stranger');
    const answers: string[] = [];
    for (let n = 0; n < 12; n++) answers.push(await byPhone('stranger', `guess-${n}`));
    expect(answers.slice(0, 10)).toEqual(Array(10).fill('PROOF_REFUSED'));
    expect(answers.slice(10)).toEqual(['TOO_MANY', 'TOO_MANY']);
  });
});

describe('R23: WeChat’s real-name check', () => {
  test('proves nothing while the hospital has it off', async () => {
    await adds(hospital, 'stranger');
    hospital.stack.accounts.set('stranger', {
      realName: { name: person(1).name, credId: cardNumber(1) },
    });
    const code = hospital.stack.accounts.code('realName', 'stranger');
    expect(await byRealName('stranger', code)).toBe('PROOF_REFUSED');
    expect(await seesAll('stranger')).toBe(false);
  });
});

describe('R23: WeChat’s real-name check, where the hospital has it', () => {
  const secret = 'a-secret-of-the-app';
  const realHospital = hospitalForEach({ now: at('2026-11-23', '09:00'), appSecret: secret });
  const names = ['YUEHAO_WECHAT_APP_ID', 'YUEHAO_WECHAT_APP_SECRET', 'YUEHAO_WECHAT_API'] as const;
  const is = (account: string, n: number) =>
    realHospital.stack.accounts.set(account, {
      realName: { name: person(n).name, credId: cardNumber(n) },
    });
  const tries = async (account: string, whose: string, of = account) => {
    const code = realHospital.stack.accounts.code('realName', of);
    const answer = await realHospital.call(proveByRealName, { patientId: whose, code }, account);
    return answer.ok ? 'proven' : answer.refusal.code;
  };
  let theirs: string;
  beforeEach(async () => {
    Object.assign(process.env, {
      YUEHAO_WECHAT_APP_ID: 'wx0000000000000000',
      YUEHAO_WECHAT_APP_SECRET: secret,
      YUEHAO_WECHAT_API: `${realHospital.stack.url}/api.weixin.qq.com`,
    });
    theirs = await realHospital.patient('wang', 1);
    await realHospital.stranger('stranger', 1);
  });
  afterEach(() => {
    for (const name of names) delete process.env[name];
  });

  test('proves the WeChat user’s own record, and none with another name or card', async () => {
    is('stranger', 2);
    expect(await tries('stranger', theirs)).toBe('PROOF_REFUSED');
    realHospital.stack.accounts.set('stranger', {
      realName: { name: person(1).name, credId: cardNumber(2) },
    });
    expect(await tries('stranger', theirs)).toBe('PROOF_REFUSED');
    is('stranger', 1);
    expect(await tries('stranger', theirs)).toBe('proven');
  });

  test('refuses the code of another account, even the true patient’s', async () => {
    is('truly', 1);
    is('stranger', 2);
    expect(await tries('stranger', theirs, 'truly')).toBe('PROOF_REFUSED');
    expect(await realHospital.refusal(viewStrikes, { patientId: theirs }, 'stranger')).toBe(
      'HOLDING_UNPROVEN',
    );
  });

  test('does not prove a child of the person, who has no card', async () => {
    is('stranger', 1);
    const { document } = person(1);
    if (document.kind === 'guardianChild') throw new Error('a card');
    const child = {
      ...person(1),
      name: person(1).name,
      document: { kind: 'guardianChild' as const, guardian: document, birthDate: '2018-01-01' },
    };
    const { patient } = await realHospital.value(addPatient, child, 'stranger');
    expect(await tries('stranger', patient.patientId)).toBe('PROOF_REFUSED');
  });
});

describe('R23: a holder’s confirmation', () => {
  test('has no effect from an unproven holder: neither for themselves nor for others, and they remove nobody', async () => {
    await adds(hospital, 'stranger');
    await adds(hospital, 'friend');
    const wang = await holderIdOf('wang');
    const [own, friend] = [await holderIdOf('stranger'), await holderIdOf('friend')];
    for (const holderId of [own, friend, wang])
      for (const contract of [confirmHolder, endHolding])
        expect(await hospital.refusal(contract, { patientId, holderId }, 'stranger')).toBe(
          'HOLDING_UNPROVEN',
        );
    const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
    expect(holders.map(({ proven }) => proven)).toEqual([true, false, false]);
  });

  test('for one patient is none for another, even if the same account holds both', async () => {
    const other = await hospital.patient('li', 2);
    await adds(hospital, 'son');
    await hospital.value(addPatient, { ...person(2), phone: '13912345678' }, 'son');
    const holderId = await holderIdOf('son');
    await hospital.value(confirmHolder, { patientId, holderId }, 'wang');
    expect(await seesAll('son', other)).toBe(false);
    // A holder’s id of one patient does not fit another patient.
    expect(await hospital.refusal(confirmHolder, { patientId: other, holderId }, 'li')).toBe(
      'HOLDER_UNKNOWN',
    );
  });

  test('is refused for a removed holder, and an earlier one ends with the holding', async () => {
    await adds(hospital, 'son');
    const holderId = await holderIdOf('son');
    await hospital.value(confirmHolder, { patientId, holderId }, 'wang');
    await hospital.value(endHolding, { patientId, holderId }, 'wang');
    expect(await hospital.refusal(confirmHolder, { patientId, holderId }, 'wang')).toBe(
      'HOLDER_UNKNOWN',
    );
    await hospital.value(readmitHolder, { patientId, holderId }, 'wang');
    await adds(hospital, 'son');
    expect(await seesAll('son')).toBe(false);
  });

  test('is not the desk’s to give through a patient’s operation, and not the follow-up office’s at all', async () => {
    await adds(hospital, 'stranger');
    const holderId = await holderIdOf('stranger');
    expect(await hospital.refusal(confirmHolder, { patientId, holderId }, 'nurse')).toBe(
      'PATIENT_UNKNOWN',
    );
    for (const account of ['office', 'wang', 'stranger'])
      expect(await hospital.refusal(proveAtDesk, { patientId, holderId }, account)).toBe(
        'NOT_ALLOWED',
      );
    await hospital.value(proveAtDesk, { patientId, holderId }, 'nurse');
    expect(await seesAll('stranger')).toBe(true);
  });
});
