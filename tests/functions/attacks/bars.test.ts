import { at } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { viewPatient } from '../../../types/booking/viewPatient';
import { addPatient } from '../../../types/holding/addPatient';
import { confirmHolder } from '../../../types/holding/confirmHolder';
import { endHolding } from '../../../types/holding/endHolding';
import { listHolders } from '../../../types/holding/listHolders';
import { removePatient } from '../../../types/people/removePatient';
import { revokeStrike } from '../../../types/strikes/revokeStrike';
import { viewStrikes } from '../../../types/strikes/viewStrikes';
import { audited, hospitalForEach, laySession, person } from '../../hospital';

const hospital = hospitalForEach({
  now: at('2026-11-20', '09:00'),
  staff: { nurse: ['desk'], lin: ['followUpOffice'] },
});
const dates = ['2026-11-23', '2026-11-24', '2026-11-25'];
const next = 'S-20261202-D009-am';
const full = 'S-20261202-D008-am';
beforeEach(async () => {
  for (const [n, date] of dates.entries())
    await laySession(hospital, { id: `S-${date}-D00${n}-am`, date, slots: 4, places: 4 });
  await laySession(hospital, { id: next, date: '2026-12-02' });
});

let sequence = 0;
const wish = (patientId: string, sessionId: string) => ({
  ...{ requestId: `wish-of-bars-${++sequence}`, patientId, sessionId, slot: 0 },
});
/** Books three days as an account and misses them all; it is 26 November, 09:00 afterwards. */
async function misses(
  account: string,
  patientId: string,
  meanwhile?: () => Promise<unknown>,
): Promise<void> {
  for (const [n, date] of dates.entries())
    await hospital.value(book, wish(patientId, `S-${date}-D00${n}-am`), account);
  await meanwhile?.();
  for (const date of dates) {
    hospital.at(at(date, '18:00'));
    await hospital.runJobs();
  }
  hospital.at(at('2026-11-26', '09:00'));
}
const books = async (account: string, patientId: string) => {
  const answer = await hospital.call(book, wish(patientId, next), account);
  return answer.ok ? 'booked' : answer.refusal.code;
};

describe('R8: a stranger’s strikes', () => {
  test('do not bar a patient with a proven holder, who can still book', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.stranger('stranger', 1);
    await misses('stranger', patientId);
    expect(await books('wang', patientId)).toBe('booked');
  });

  test('stay with the stranger’s account, also after the holder has removed it', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.stranger('stranger', 1);
    await misses('stranger', patientId);
    const { holders } = await hospital.value(listHolders, { patientId }, 'wang');
    const { holderId } = holders.find(({ you }) => !you)!;
    await hospital.value(endHolding, { patientId, holderId }, 'wang');
    expect(await books('wang', patientId)).toBe('booked');
    const other = await hospital.stranger('stranger', 2);
    expect(await books('stranger', other)).toBe('ACCOUNT_BARRED');
  });
});

test('R8: strikes of what a stranger booked are the stranger’s, also where the proven holder took it over', async () => {
  const patientId = await hospital.patient('wang', 1);
  await hospital.stranger('stranger', 1);
  const { holders } = await hospital.value(listHolders, { patientId }, 'stranger');
  const { holderId } = holders.find(({ you }) => you)!;
  await misses('stranger', patientId, () =>
    hospital.value(endHolding, { patientId, holderId }, 'wang'),
  );
  expect((await hospital.value(viewStrikes, { patientId }, 'wang')).standing.counting).toBe(0);
  expect(await books('wang', patientId)).toBe('booked');
});

describe('R1, R8: a barred patient stays barred', () => {
  let patientId: string;
  beforeEach(async () => {
    patientId = await hospital.patient('wang', 1);
    await misses('wang', patientId);
  });

  test('through another account, proven or not', async () => {
    expect(await books('wang', patientId)).toBe('BARRED');
    await hospital.stranger('wife', 1);
    expect(await books('wife', patientId)).toBe('BARRED');
    await hospital.prove(patientId, 'wife');
    expect(await books('wife', patientId)).toBe('BARRED');
  });

  test('after being given up and added again', async () => {
    await hospital.value(removePatient, { patientId }, 'wang');
    expect(await hospital.patient('wang', 1)).toBe(patientId);
    expect(await books('wang', patientId)).toBe('BARRED');
  });

  test('after the proven holder gave them up to another account, and a third one proves it', async () => {
    const confirms = async (account: string, by: string) => {
      await hospital.stranger(account, 1);
      const { holders } = await hospital.value(listHolders, { patientId }, account);
      const { holderId } = holders.find(({ you }) => you)!;
      await hospital.value(confirmHolder, { patientId, holderId }, by);
    };
    await confirms('second', 'wang');
    await hospital.value(removePatient, { patientId }, 'wang');
    await confirms('third', 'second');
    expect(await books('second', patientId)).toBe('BARRED');
  });

  test('with other spellings of the number', async () => {
    const { document } = person(1);
    if (document.kind === 'guardianChild') throw new Error('a card');
    const spaced = document.number.replace(/(.{6})(.{8})/, ' $1 $2 ').toLowerCase();
    const again = { ...person(1), document: { ...document, number: spaced } };
    const answer = await hospital.call(addPatient, again, 'cousin');
    if (answer.ok) {
      expect(answer.value.patient.patientId).toBe(patientId);
      expect(await books('cousin', patientId)).toBe('BARRED');
    } else expect(answer.refusal.code).toBe('INPUT_INVALID');
  });

  test('with an invented child under the guardian’s card, or a passport: the account’s strikes refuse both', async () => {
    const { document } = person(1);
    if (document.kind === 'guardianChild') throw new Error('a card');
    const child = { kind: 'guardianChild' as const, guardian: document, birthDate: '2018-01-01' };
    const passport = { kind: 'passport' as const, number: 'E12345678' };
    for (const [name, other] of [
      ['小甲', child],
      [person(1).name, passport],
    ] as const) {
      const added = await hospital.value(
        addPatient,
        { ...person(1), name, document: other },
        'wang',
      );
      expect(await books('wang', added.patient.patientId)).toBe('ACCOUNT_BARRED');
    }
  });

  test('on the waiting list as well', async () => {
    await laySession(hospital, { id: full, date: '2026-12-02', slots: 1, places: 1 });
    const other = await hospital.patient('li', 20);
    await hospital.value(book, wish(other, full), 'li');
    expect(await hospital.refusal(joinWaitingList, { patientId, sessionId: full }, 'wang')).toBe(
      'BARRED',
    );
  });

  test('until the desk revokes a strike, which no account and no other office may do; the audit record shows who looked and who revoked', async () => {
    const { strikes } = await hospital.value(viewStrikes, { patientId }, 'wang');
    const { strikeId } = strikes[0]!;
    for (const account of ['wang', 'lin'])
      expect(await hospital.refusal(revokeStrike, { strikeId, reason: '生病' }, account)).toBe(
        'NOT_ALLOWED',
      );
    expect(await hospital.refusal(viewPatient, { patientId }, 'lin')).toBe('NOT_ALLOWED');
    await hospital.value(viewPatient, { patientId }, 'nurse');
    await hospital.value(revokeStrike, { strikeId, reason: '因病住院' }, 'nurse');
    expect(await books('wang', patientId)).toBe('booked');
    const looked = await audited(hospital, 'viewPatient');
    expect(looked).toMatchObject([
      { actor: 'lin', refused: 'NOT_ALLOWED' },
      { actor: 'nurse', subjects: expect.arrayContaining([patientId]) },
    ]);
    const revoked = (await audited(hospital, 'revokeStrike')).filter(each => !each.refused);
    expect(revoked).toMatchObject([
      { actor: 'nurse', subjects: expect.arrayContaining([strikeId]) },
    ]);
    expect(JSON.stringify(revoked)).not.toContain('因病住院');
  });
});
