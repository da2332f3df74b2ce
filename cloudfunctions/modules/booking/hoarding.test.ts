import { at } from '../../../domain/time/time';
import { laySession, person } from '../../../tests/hospital';
import { hospitalWithMornings, miss, sessionOf, wish } from '../../../tests/hospital/mornings';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { move } from '../../../types/booking/move';
import { addPatient } from '../../../types/holding/addPatient';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';

const hospital = hospitalWithMornings();
const child = (n: number) => ({
  ...person(1),
  name: `小${'甲乙丙丁戊己庚'[n]}`,
  document: {
    kind: 'guardianChild' as const,
    guardian: person(1).document as { kind: 'residentIdentityCard'; number: string },
    birthDate: `2018-0${n + 1}-01`,
  },
});

describe('R8, R23: hoarding', () => {
  test('a document has at most four children, added by any accounts at any speed', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => hospital.call(addPatient, child(n), `account-${n % 2}`)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(4);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.refusal).toMatchObject({ code: 'CHILDREN_FULL', facts: { max: 4 } });
    expect(await hospital.all('patients')).toHaveLength(4);
    // A registered child may be added by another account.
    const there = answers.findIndex(({ ok }) => ok);
    await hospital.value(addPatient, child(there), 'grandmother');
  });

  test('an account holds at most two places of a session for people without proof, also when requested at the same time', async () => {
    const ids: string[] = [];
    for (const n of [0, 1, 2, 3])
      ids.push((await hospital.value(addPatient, child(n), 'hoarder')).patient.patientId);
    const answers = await Promise.all(
      ids.map((patientId, slot) => hospital.call(book, wish(patientId, 1, slot), 'hoarder')),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    const session = await hospital.session(sessionOf(1));
    expect(session.left).toBe(14);
    expect(await hospital.all('appointments')).toHaveLength(2);
    for (const { held } of await hospital.all<{ held: { all: unknown[] } }>('patients'))
      expect(held.all.length).toBeLessThanOrEqual(1);
  });

  test('children of one card hold at most two places of a session together, from any number of accounts, also at the same time', async () => {
    const accounts = ['mother', 'father', 'uncle', 'aunt'];
    const ids: string[] = [];
    for (const [n, account] of accounts.entries())
      ids.push((await hospital.value(addPatient, child(n), account)).patient.patientId);
    const books = async (time: string, n: number) => {
      const input = { ...wish(ids[n]!, 1, n), requestId: `${time}-wish-${n}` };
      const answer = await hospital.call(book, input, accounts[n]!);
      return answer.ok ? 'booked' : answer.refusal.code;
    };
    const atOnce = await Promise.all(ids.map((_, n) => books('first', n)));
    expect(atOnce.filter(each => each === 'booked').length).toBeLessThanOrEqual(2);
    const then = [];
    for (const n of [0, 1, 2, 3]) then.push(await books('second', n));
    expect(new Set(then.slice(2))).toEqual(new Set(['UNPROVEN_PLACES']));
    expect((await hospital.session(sessionOf(1))).left).toBe(14);
    // Other patients are not counted with them, and an account with proof is not limited.
    const other = await hospital.stranger('other', 7);
    await hospital.value(book, wish(other, 1, 3), 'other');
    for (const [n, id] of ids.entries()) await hospital.prove(id, accounts[n]!);
    for (const n of [0, 1, 2, 3])
      expect(await books('proven', n)).toMatch(/^(booked|LIMIT_DEPARTMENT_DAY)$/);
    expect((await hospital.session(sessionOf(1))).left).toBe(11);
  });

  test('nor do they wait for more, from any number of accounts', async () => {
    const sessionId = 'S-20261127-D009-am';
    await laySession(hospital, { id: sessionId, date: '2026-11-27', slots: 1, places: 1 });
    const owner = await hospital.patient('wang', 20);
    await hospital.value(book, { ...wish(owner, 0), sessionId }, 'wang');
    const answers = [];
    for (const [n, account] of ['mother', 'father', 'uncle'].entries()) {
      const { patientId } = (await hospital.value(addPatient, child(n), account)).patient;
      answers.push(await hospital.call(joinWaitingList, { patientId, sessionId }, account));
    }
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(answers[2]).toMatchObject({ refusal: { code: 'UNPROVEN_PLACES' } });
  });

  test('children that a stranger invents keep a proven parent’s children neither from the card nor from a session', async () => {
    await hospital.patient('parent', 1);
    const invented = await children();
    for (const n of [0, 1]) await hospital.value(book, wish(invented[n]!, 1, n), 'hoarder');
    const fifth = async (account: string) => await hospital.call(addPatient, child(4), account);
    expect(await fifth('uncle')).toMatchObject({ refusal: { code: 'CHILDREN_FULL' } });
    const added = await fifth('parent');
    const { patientId } = (await hospital.value(addPatient, child(4), 'parent')).patient;
    expect(added.ok).toBe(true);
    hospital.at(at('2026-11-20', '10:01'));
    await hospital.value(book, wish(patientId, 1, 2), 'parent');
    // The stranger's own child has lost its place on the card. Nothing else changes for the
    // stranger, so the stranger learns nothing.
    const held = (await hospital.value(listPatients, {}, 'hoarder')).patients;
    expect(held.map(each => each.patientId).sort()).toEqual([...invented].sort());
    expect(held.reduce((sum, { live }) => sum + live, 0)).toBe(2);
    expect(await hospital.refusal(addPatient, child(5), 'hoarder')).toBe('CHILDREN_FULL');
    expect(await hospital.refusal(book, wish(invented[2]!, 1, 3), 'hoarder')).toBe(
      'UNPROVEN_PLACES',
    );
    // Children whom the stranger has removed again do not count either.
    for (const id of invented.slice(2))
      await hospital.value(removePatient, { patientId: id }, 'hoarder');
    await hospital.value(addPatient, child(5), 'parent');
    await hospital.value(addPatient, child(6), 'parent');
    const four = (await hospital.all<{ children: string[] }>('guardians'))[0]?.children;
    expect(four).toHaveLength(4);
    expect(four).toContain(patientId);
  });

  test('nor from a waiting list', async () => {
    await hospital.patient('parent', 1);
    const sessionId = 'S-20261127-D009-am';
    await laySession(hospital, { id: sessionId, date: '2026-11-27', slots: 1, places: 1 });
    const owner = await hospital.patient('wang', 20);
    await hospital.value(book, { ...wish(owner, 0), sessionId }, 'wang');
    for (const patientId of await children(2))
      await hospital.value(joinWaitingList, { patientId, sessionId }, 'hoarder');
    const { patientId } = (await hospital.value(addPatient, child(4), 'parent')).patient;
    await hospital.value(joinWaitingList, { patientId, sessionId }, 'parent');
  });

  /** The children of one card, all added by the hoarder. */
  const children = async (count = 4) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++)
      ids.push((await hospital.value(addPatient, child(n), 'hoarder')).patient.patientId);
    return ids;
  };
  const standing = async (sessionId: string) =>
    (await hospital.session(sessionId)).slots
      .flatMap(({ claims }) => claims)
      .filter(({ account, givenBackAt }) => account === 'hoarder' && givenBackAt === undefined);

  test('places booked elsewhere cannot be moved together into one session, also at the same time', async () => {
    const ids = await children();
    const booked: string[] = [];
    for (const [n, patientId] of ids.entries())
      booked.push(
        (await hospital.value(book, wish(patientId, n % 2, n), 'hoarder')).appointment
          .appointmentId,
      );
    const answers = await Promise.all(
      booked.map((appointmentId, slot) =>
        hospital.call(
          move,
          { requestId: `move-wish-${slot}`, appointmentId, sessionId: sessionOf(3), slot },
          'hoarder',
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(2);
    for (const answer of answers)
      if (!answer.ok) expect(answer.refusal.code).toBe('UNPROVEN_PLACES');
    expect((await standing(sessionOf(3))).length).toBeLessThanOrEqual(2);
    // Within its own session a place may change its slot.
    const [own] = await standing(sessionOf(0));
    if (own)
      await hospital.value(
        move,
        {
          requestId: 'move-within-1',
          appointmentId: own.appointmentId,
          sessionId: sessionOf(0),
          slot: 3,
        },
        'hoarder',
      );
  });

  test('a barred account cannot move appointments of people it has not proven to hold either', async () => {
    const first = await hospital.stranger('hoarder', 1);
    const kept = await hospital.stranger('hoarder', 2);
    await laySession(hospital, { id: 'S-20261127-D009-am', date: '2026-11-27' });
    await laySession(hospital, { id: 'S-20261127-D008-am', date: '2026-11-27' });
    const far = { ...wish(kept, 3), sessionId: 'S-20261127-D009-am' };
    const { appointment } = await hospital.value(book, far, 'hoarder');
    await miss(hospital, 'hoarder', first, [0, 1, 2]);
    const { appointmentId } = appointment;
    const to = { requestId: 'move-barred-1', sessionId: 'S-20261127-D008-am', slot: 0 };
    hospital.at(at('2026-11-26', '09:00'));
    expect(await hospital.refusal(move, { ...to, appointmentId }, 'hoarder')).toBe(
      'ACCOUNT_BARRED',
    );
  });

  test('an account that got its places from the waiting list does not wait for more of them', async () => {
    const sessionId = 'S-20261127-D009-am';
    await laySession(hospital, { id: sessionId, date: '2026-11-27', slots: 1, places: 4 });
    const own: string[] = [];
    for (const n of [20, 21, 22, 23]) {
      const patientId = await hospital.patient(`wang-${n}`, n);
      const input = { ...wish(patientId, 0), sessionId };
      own.push((await hospital.value(book, input, `wang-${n}`)).appointment.appointmentId);
    }
    const ids = await children();
    const wait = (patientId: string) =>
      hospital.call(joinWaitingList, { patientId, sessionId, visit: 'first' }, 'hoarder');
    const [a, b, c, d] = ids as [string, string, string, string];
    expect([(await wait(a)).ok, (await wait(b)).ok]).toEqual([true, true]);
    for (const n of [20, 21])
      await hospital.value(cancel, { appointmentId: own[n - 20]! }, `wang-${n}`);
    expect(await standing(sessionId)).toHaveLength(2);
    for (const patientId of [c, d])
      expect(await wait(patientId)).toMatchObject({ refusal: { code: 'UNPROVEN_PLACES' } });
    // Put into the line directly in the store: returned places go to the next.
    const { waiting = [] } = await hospital.session(sessionId);
    const waiter = { patientId: c, account: 'hoarder', visit: 'first', at: 1, unproven: true };
    await hospital.set('sessions', sessionId, { waiting: [...waiting, waiter] });
    await hospital.value(cancel, { appointmentId: own[2]! }, 'wang-22');
    expect(await standing(sessionId)).toHaveLength(2);
    expect(await hospital.session(sessionId)).toMatchObject({ left: 1, waiting: [] });
  });

  test('a patient who waits and is barred meanwhile is left out', async () => {
    const sessionId = 'S-20261127-D009-am';
    await laySession(hospital, { id: sessionId, date: '2026-11-27', slots: 1, places: 1 });
    const owner = await hospital.patient('wang', 20);
    const { appointment } = await hospital.value(book, { ...wish(owner, 0), sessionId }, 'wang');
    const waits = await hospital.stranger('hoarder', 2);
    await hospital.value(
      joinWaitingList,
      { patientId: waits, sessionId, visit: 'first' },
      'hoarder',
    );
    const first = await hospital.stranger('hoarder', 1);
    for (const n of [0, 1, 2]) await hospital.value(book, wish(first, n), 'hoarder');
    hospital.at(at('2026-11-25', '18:00'));
    await hospital.runJobs();
    await hospital.value(cancel, { appointmentId: appointment.appointmentId }, 'wang');
    expect(await standing(sessionId)).toEqual([]);
    expect(await hospital.session(sessionId)).toMatchObject({ left: 1, waiting: [] });
  });

  test('one account cannot fill a waiting list', async () => {
    await laySession(hospital, {
      id: 'S-20261127-D009-am',
      date: '2026-11-27',
      slots: 1,
      places: 1,
    });
    const sessionId = 'S-20261127-D009-am';
    const first = await hospital.patient('wang', 20);
    await hospital.value(book, { ...wish(first, 0), sessionId }, 'wang');
    const ids = await children();
    const answers = await Promise.all(
      ids.map(patientId =>
        hospital.call(joinWaitingList, { patientId, sessionId, visit: 'first' }, 'hoarder'),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect((await hospital.session(sessionId)).waiting).toHaveLength(2);
  });
});
