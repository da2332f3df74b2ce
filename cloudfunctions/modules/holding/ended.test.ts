import { at } from '../../../domain/time/time';
import { audited, hospitalForEach, laySession, person } from '../../../tests/hospital';
import type { Refusal } from '../../../types/answer';
import { bookFor } from '../../../types/booking/bookFor';
import { viewPatient } from '../../../types/booking/viewPatient';
import { addPatient } from '../../../types/holding/addPatient';
import { endHolding } from '../../../types/holding/endHolding';
import { listHolders } from '../../../types/holding/listHolders';
import { readmitAtDesk } from '../../../types/holding/readmitAtDesk';
import { readmitHolder } from '../../../types/holding/readmitHolder';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';

const hospital = hospitalForEach({
  now: at('2026-11-20', '09:00'),
  staff: { nurse: ['desk'] },
});
const { document } = person(1);
const number = 'number' in document ? document.number : '';
let patientId: string;
let holderId: string;

const adds = (account: string, more: object = {}) =>
  hospital.call(addPatient, { ...person(1), phone: '13912345678', ...more }, account);
const holdersFor = (account: string) => hospital.value(listHolders, { patientId }, account);
const ends = async (account = 'stranger') => {
  const { holders } = await holdersFor('wang');
  const others = holders.filter(({ you }) => !you);
  holderId = others.at(-1)!.holderId;
  expect([account, others.length]).toEqual([account, 1]);
  return hospital.value(endHolding, { patientId, holderId }, 'wang');
};
const code = (answer: { ok: boolean; refusal?: Pick<Refusal, 'code'> }) =>
  answer.ok ? 'added' : answer.refusal?.code;
/** Gives an account's phone to WeChat, which the account shows when it adds a patient. */
const shows = async (account: string, phone: string, n: number) => {
  hospital.stack.accounts.set(account, { phone: { number: phone, countryCode: '86' } });
  const phoneCode = hospital.stack.accounts.code('phone', account);
  const { phone: _, ...papers } = person(n);
  await hospital.value(addPatient, { ...papers, phoneCode }, account);
};

beforeEach(async () => {
  patientId = await hospital.patient('wang', 1);
  await adds('stranger');
});

describe('R23: an account whose holding was ended', () => {
  test('cannot add the patient again for six months, is told until when and what to do, and holds nobody', async () => {
    const { ended } = await ends();
    const until = at('2027-05-20', '09:00');
    expect(ended).toEqual([
      { holderId, phoneMasked: '139****5678', endedAt: at('2026-11-20', '09:00'), until },
    ]);
    expect(await adds('stranger')).toMatchObject({
      refusal: { code: 'HOLDING_ENDED', facts: { until }, wayOn: expect.stringContaining('证件') },
    });
    expect((await hospital.value(listPatients, {}, 'stranger')).patients).toEqual([]);
    expect((await holdersFor('wang')).holders).toHaveLength(1);
    const attempts = (await audited(hospital, 'addPatient')).map(({ refused }) => refused);
    expect(attempts).toEqual(['HOLDING_ENDED']);
    hospital.at(until - 1);
    expect(code(await adds('stranger'))).toBe('HOLDING_ENDED');
    hospital.at(until);
    expect((await holdersFor('wang')).ended).toEqual([]);
    expect(code(await adds('stranger'))).toBe('added');
    // Ended again it is kept out again, and is recorded once.
    expect((await ends()).ended).toHaveLength(1);
    const [record] = await hospital.all<{ ended: unknown[] }>('patients');
    expect(record!.ended).toHaveLength(1);
    expect(JSON.stringify(record)).not.toContain('13912345678');
  });

  test('learns no more than before: another name is refused as for everybody, and no other account is kept out', async () => {
    await ends();
    const wrong = { name: '李小明' };
    expect(code(await adds('stranger', wrong))).toBe('DOCUMENT_NAME_MISMATCH');
    expect(await adds('stranger', wrong)).toEqual(await adds('guesser', wrong));
    expect(code(await adds('daughter'))).toBe('added');
    expect((await holdersFor('daughter')).ended).toEqual([]);
  });

  test('stays out, also for calls at the same time as the ending', async () => {
    const { holders } = await holdersFor('wang');
    holderId = holders.find(({ you }) => !you)!.holderId;
    await Promise.all([
      hospital.value(endHolding, { patientId, holderId }, 'wang'),
      ...Array.from({ length: 6 }, () => adds('stranger')),
    ]);
    expect((await holdersFor('wang')).holders).toHaveLength(1);
    expect((await hospital.value(listPatients, {}, 'stranger')).patients).toEqual([]);
  });

  test('is recognised with another account by the phone that WeChat verified for both', async () => {
    await shows('stranger', '13912345678', 2);
    await ends();
    await shows('second', '13912345678', 3);
    await shows('other', '13900001111', 4);
    expect(code(await adds('second'))).toBe('HOLDING_ENDED');
    expect(code(await adds('other'))).toBe('added');
  });

  test('an account that removed the patient itself is not kept out', async () => {
    await hospital.value(removePatient, { patientId }, 'stranger');
    expect(code(await adds('stranger'))).toBe('added');
  });
});

describe('R23: a holding ended by mistake', () => {
  test('a proven holder lets the account add the patient again; a stranger cannot', async () => {
    await ends();
    await adds('other');
    const input = { patientId, holderId };
    expect(await hospital.refusal(readmitHolder, input, 'other')).toBe('HOLDING_UNPROVEN');
    expect(await hospital.refusal(readmitHolder, input, 'stranger')).toBe('PATIENT_UNKNOWN');
    expect(await hospital.refusal(readmitHolder, { patientId, holderId: 'H-no' }, 'wang')).toBe(
      'HOLDER_UNKNOWN',
    );
    expect((await hospital.value(readmitHolder, input, 'wang')).ended).toEqual([]);
    expect(await adds('stranger')).toMatchObject({ value: { patient: { proven: false } } });
    // A repeated request after a lost answer finds it done.
    expect((await hospital.value(readmitHolder, input, 'wang')).ended).toEqual([]);
  });

  test('the desk sees it and lets the account in, with the document at hand and on the audit record', async () => {
    await ends();
    await laySession(hospital);
    const place = { sessionId: 'S-20261125-D001-am', slot: 0, channel: 'phone' as const };
    const wish = { requestId: 'request-1', ...place, patient: { patientId } };
    await hospital.value(bookFor, wish, 'nurse');
    const { holding } = await hospital.value(viewPatient, { patientId }, 'nurse');
    expect(holding).toMatchObject({
      holders: [{ you: false, proven: true }],
      ended: [{ holderId }],
    });
    const input = { patientId, holderId, document: '110105194912310021' };
    expect(await hospital.refusal(readmitAtDesk, input, 'nurse')).toBe('DOCUMENT_DIFFERS');
    expect(code(await adds('stranger'))).toBe('HOLDING_ENDED');
    const right = { ...input, document: number };
    expect((await hospital.value(readmitAtDesk, right, 'nurse')).ended).toEqual([]);
    expect(code(await adds('stranger'))).toBe('added');
    expect(await audited(hospital, 'readmitAtDesk')).toHaveLength(2);
  });
});
