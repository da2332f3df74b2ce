import { at } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { addPatient } from '../../../types/holding/addPatient';
import { proveByPhone } from '../../../types/holding/proveByPhone';
import { removePatient } from '../../../types/people/removePatient';
import { hospitalForEach, laySession, person } from '../../hospital';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00') });
const sessionId = 'S-20261125-D001-am';
const wish = (account: string, patientId: string, slot: number) => ({
  ...{ requestId: `wish-${account}-${patientId.slice(-12)}-${slot}`, patientId, sessionId, slot },
});
const claims = async () =>
  (await hospital.session(sessionId)).slots.flatMap(({ claims: all }) =>
    all.filter(({ givenBackAt }) => givenBackAt === undefined),
  );

const childOf = (n: number) => {
  const { document, ...guardian } = person(1);
  if (document.kind === 'guardianChild') throw new Error('a card');
  const birthDate = `2018-0${n + 1}-01`;
  return {
    ...guardian,
    name: `小${'甲乙丙丁'[n]}`,
    document: { kind: 'guardianChild' as const, guardian: document, birthDate },
  };
};

describe('R8, R23: one account fills a session', () => {
  beforeEach(() => laySession(hospital, { slots: 4, places: 4 }));

  test('with five strangers at the same time: it gets two places at most', async () => {
    const ids = [];
    for (const n of [1, 2, 3, 4, 5]) ids.push(await hospital.stranger('hoarder', n));
    const answers = await Promise.all(
      ids.map((patientId, n) => hospital.call(book, wish('hoarder', patientId, n % 4), 'hoarder')),
    );
    for (const answer of answers)
      if (!answer.ok) expect(answer.refusal.code).toBe('UNPROVEN_PLACES');
    expect(await claims()).toHaveLength(2);
  });

  test('with its own patient proven and strangers beside: the proven one does not count among the two', async () => {
    const own = await hospital.patient('hoarder', 1);
    await hospital.value(book, wish('hoarder', own, 0), 'hoarder');
    for (const n of [2, 3, 4]) {
      const patientId = await hospital.stranger('hoarder', n);
      await hospital.call(book, wish('hoarder', patientId, 1), 'hoarder');
    }
    expect(await claims()).toHaveLength(3);
  });

  test('not by giving patients up and adding others, which their appointments prevent', async () => {
    for (const n of [1, 2]) {
      const patientId = await hospital.stranger('hoarder', n);
      await hospital.value(book, wish('hoarder', patientId, 0), 'hoarder');
      expect(await hospital.refusal(removePatient, { patientId }, 'hoarder')).toBe(
        'PATIENT_HAS_APPOINTMENTS',
      );
    }
    const third = await hospital.stranger('hoarder', 3);
    expect(await hospital.refusal(book, wish('hoarder', third, 1), 'hoarder')).toBe(
      'UNPROVEN_PLACES',
    );
    expect(await claims()).toHaveLength(2);
  });

  test('with the children of one card, and with their guardian: it gets two places at most', async () => {
    const ids = [await hospital.stranger('hoarder', 1)];
    for (const n of [0, 1, 2, 3])
      ids.push((await hospital.value(addPatient, childOf(n), 'hoarder')).patient.patientId);
    for (const [n, patientId] of ids.entries())
      await hospital.call(book, wish('hoarder', patientId, n % 4), 'hoarder');
    expect(await claims()).toHaveLength(2);
  });
});

test('R12: one account cannot fill a waiting list with strangers, nor two lists at the same time', async () => {
  await laySession(hospital, { slots: 1, places: 1 });
  const owner = await hospital.patient('wang', 20);
  await hospital.value(book, wish('wang', owner, 0), 'wang');
  const ids: string[] = [];
  for (const n of [1, 2, 3, 4, 5]) ids.push(await hospital.stranger('hoarder', n));
  await Promise.all(
    ids.map(patientId => hospital.call(joinWaitingList, { patientId, sessionId }, 'hoarder')),
  );
  expect((await hospital.session(sessionId)).waiting).toHaveLength(2);
});

test('R12: nor by one wish that waits for any of several sessions', async () => {
  const other = 'S-20261126-D001-am';
  await laySession(hospital, { slots: 1, places: 1 });
  await laySession(hospital, { id: other, date: '2026-11-26', slots: 1, places: 1 });
  const owner = await hospital.patient('wang', 20);
  await hospital.value(book, wish('wang', owner, 0), 'wang');
  await hospital.value(
    book,
    { ...wish('wang', owner, 0), requestId: 'wish-of-the-other', sessionId: other },
    'wang',
  );
  const ids: string[] = [];
  for (const n of [1, 2, 3, 4, 5]) ids.push(await hospital.stranger('hoarder', n));
  const wishes = ids.map((patientId, n) =>
    n % 2
      ? { patientId, sessionId, orAny: [other] }
      : { patientId, sessionId: other, orAny: [sessionId] },
  );
  await Promise.all(wishes.map(each => hospital.call(joinWaitingList, each, 'hoarder')));
  for (const id of [sessionId, other]) expect((await hospital.session(id)).waiting).toHaveLength(2);
});

describe('R20: many accounts of one verified phone', () => {
  const mainland = { number: '19912345678', countryCode: '86' };
  const shares = async (account: string, patientId: string) => {
    hospital.stack.accounts.set(account, { phone: mainland });
    const code = hospital.stack.accounts.code('phone', account);
    await hospital.call(proveByPhone, { patientId, code }, account);
  };

  test('guess the name for a number no more often than one account', async () => {
    const theirs = await hospital.patient('wang', 1);
    const accounts = ['a', 'b', 'c', 'd', 'e'];
    for (const account of accounts) {
      await hospital.stranger(account, 1);
      await shares(account, theirs);
    }
    await hospital.patient('li', 2);
    const codes: string[] = [];
    for (let n = 0; n < 40; n++) {
      const guess = {
        ...{ ...person(2), name: `猜测${'甲乙丙丁戊己庚辛壬癸'[n % 10]}` },
        phone: `1380000${1000 + n}`,
      };
      codes.push(await hospital.refusal(addPatient, guess, accounts[n % 5]));
    }
    const tried = codes.filter(code => code === 'DOCUMENT_NAME_MISMATCH').length;
    expect(tried).toBeLessThanOrEqual(10);
  });
});
