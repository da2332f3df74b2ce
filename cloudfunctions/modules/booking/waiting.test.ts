import { at } from '../../../domain/time/time';
import { bookedIn, dyingAt, hospitalForEach, laySession } from '../../../tests/hospital';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { cancel } from '../../../types/booking/cancel';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { leaveWaitingList } from '../../../types/booking/leaveWaitingList';
import { listWaiting } from '../../../types/booking/listWaiting';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

describe('R12: the waiting list', () => {
  const full = async () => {
    await laySession(hospital, { slots: 1, places: 1 });
    const id = 'S-20261125-D001-am';
    return { id, holder: await bookedIn(hospital, id, { account: 'holder', n: 1, slot: 0 }) };
  };
  const waitAs = async (account: string, n: number, id: string) => {
    const patientId = await hospital.patient(account, n);
    const { waiting } = await hospital.value(
      joinWaitingList,
      { patientId, sessionId: id },
      account,
    );
    return { patientId, waiting };
  };

  test('a returned place goes to the first in line in the same step; joining twice is one entry', async () => {
    const { id, holder } = await full();
    const first = await waitAs('first', 2, id);
    expect(first.waiting).toMatchObject({ place: 1, of: 1 });
    expect((await waitAs('second', 3, id)).waiting).toMatchObject({ place: 2, of: 2 });
    expect((await waitAs('first', 2, id)).waiting).toMatchObject({ place: 1, of: 2 });
    await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
    const { appointments } = await hospital.value(listAppointments, { when: 'coming' }, 'first');
    expect(appointments).toMatchObject([
      { sessionId: id, number: holder.number, status: 'booked' },
    ]);
    expect((await hospital.session(id)).left).toBe(0);
    const { waiting } = await hospital.value(listWaiting, {}, 'second');
    expect(waiting).toMatchObject([{ place: 1, of: 1 }]);
    // cancelling a cancelled appointment takes nothing from the patient who has the place now
    await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'first')).appointments,
    ).toHaveLength(1);
    // and the next return goes to the second
    const mine = appointments[0]!;
    await hospital.value(cancel, { appointmentId: mine.appointmentId }, 'first');
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'second')).appointments,
    ).toHaveLength(1);
  });

  test('a patient at their limit is left out, and a patient who left gets nothing', async () => {
    const { id, holder } = await full();
    const first = await waitAs('first', 2, id);
    const second = await waitAs('second', 3, id);
    await waitAs('third', 4, id);
    await laySession(hospital, { id: 'S-20261125-D009-am', slots: 1 });
    await bookedIn(hospital, 'S-20261125-D009-am', { account: 'first', n: 2, slot: 0 });
    await hospital.value(
      leaveWaitingList,
      { patientId: second.patientId, sessionId: id },
      'second',
    );
    await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
    const ofFirst = await hospital.value(listAppointments, { when: 'coming' }, 'first');
    expect(ofFirst.appointments.map(each => each.sessionId)).toEqual(['S-20261125-D009-am']);
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'third')).appointments,
    ).toHaveLength(1);
    expect(first.waiting.place).toBe(1);
  });

  test('is only for full sessions, and closes with free cancelling', async () => {
    await laySession(hospital, { slots: 1, places: 2 });
    const id = 'S-20261125-D001-am';
    await bookedIn(hospital, id, { account: 'holder', n: 1, slot: 0 });
    const patientId = await hospital.patient('first', 2);
    const join = { patientId, sessionId: id };
    expect(await hospital.refusal(joinWaitingList, join, 'first')).toBe('WAITING_NOT_NEEDED');
    const other = await bookedIn(hospital, id, { account: 'other', n: 3, slot: 0 });
    await hospital.value(joinWaitingList, join, 'first');
    hospital.at(at('2026-11-24', '15:00'));
    const late = await hospital.patient('late', 4);
    expect(
      await hospital.refusal(joinWaitingList, { patientId: late, sessionId: id }, 'late'),
    ).toBe('WAITING_CLOSED');
    await hospital.value(
      cancel,
      { appointmentId: other.appointmentId, acceptStrike: true },
      'other',
    );
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'first')).appointments,
    ).toEqual([]);
    expect((await hospital.session(id)).left).toBe(1);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'killed at request %i of the cancellation: the place goes to one patient',
    async request => {
      const { id, holder } = await full();
      await waitAs('first', 2, id);
      await dyingAt(hospital, request, () =>
        hospital.call(cancel, { appointmentId: holder.appointmentId }, 'holder'),
      );
      hospital.at(at('2026-11-23', '09:10'));
      await hospital.runJobs();
      await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
      const { appointments } = await hospital.value(listAppointments, { when: 'coming' }, 'first');
      expect(appointments).toHaveLength(1);
      expect(await hospital.session(id)).toMatchObject({ left: 0, waiting: [] });
      const patients = await hospital.all<{ held: { all: unknown[] } }>('patients');
      expect(patients.map(({ held }) => held.all.length).sort()).toEqual([0, 1]);
    },
  );
});

describe('R12: waiting for any of several sessions', () => {
  const days = ['2026-11-25', '2026-11-26', '2026-11-27'];
  const ids = days.map(date => `S-${date.replaceAll('-', '')}-D001-am`);
  const [tuesday = '', ...others] = ids;

  /** Three full sessions with one place each, and a patient who waits for any of them. */
  const waitForAny = async () => {
    const holders = [];
    for (const [index, id] of ids.entries()) {
      await laySession(hospital, { id, date: days[index]!, slots: 1, places: 1 });
      holders.push(await bookedIn(hospital, id, { account: `h${index}`, n: 10 + index }));
    }
    const patientId = await hospital.patient('first', 2);
    const join = { patientId, sessionId: tuesday, orAny: others };
    const joined = await hospital.value(joinWaitingList, join, 'first');
    return { holders, patientId, join, joined };
  };
  const giveBack = (n: number, { appointmentId }: { appointmentId: string }) =>
    hospital.call(cancel, { appointmentId }, `h${n}`);
  const coming = async (account: string) =>
    (await hospital.value(listAppointments, { when: 'coming' }, account)).appointments;
  const lines = async () =>
    (await hospital.all<{ waiting?: unknown[] }>('sessions')).map(each => each.waiting ?? []);

  test('they get one place of one of them, and leave the other lines; joining twice is one entry', async () => {
    const { holders, patientId, join, joined } = await waitForAny();
    expect(joined.others).toHaveLength(2);
    expect(new Set([joined.waiting, ...joined.others].map(({ wish }) => wish)).size).toBe(1);
    expect(await hospital.value(joinWaitingList, join, 'first')).toEqual(joined);
    await giveBack(1, holders[1]!);
    expect(await coming('first')).toMatchObject([{ date: days[1], status: 'booked' }]);
    expect(await lines()).toEqual([[], [], []]);
    // Given back, and another place for the same wish: the wish was granted once.
    const [mine] = await coming('first');
    await hospital.value(cancel, { appointmentId: mine!.appointmentId }, 'first');
    await giveBack(2, holders[2]!);
    expect(await coming('first')).toEqual([]);
    expect((await hospital.session(ids[2]!)).left).toBe(1);
    const patient = (
      await hospital.all<{ _id: string; held: { all: unknown[] } }>('patients')
    ).find(({ _id }) => _id === patientId);
    expect(patient?.held.all).toEqual([]);
  });

  test('two places at the same time: they get one, the other goes to the next in line', async () => {
    const { holders } = await waitForAny();
    for (const id of ids)
      await hospital.value(
        joinWaitingList,
        { patientId: await hospital.patient('second', 3), sessionId: id },
        'second',
      );
    await Promise.all([giveBack(0, holders[0]!), giveBack(1, holders[1]!)]);
    expect(await coming('first')).toHaveLength(1);
    expect(await coming('second')).toHaveLength(1);
    for (const id of ids.slice(0, 2)) expect((await hospital.session(id)).left).toBe(0);
  });

  test('leaving one line leaves them all', async () => {
    const { holders, patientId } = await waitForAny();
    await hospital.value(leaveWaitingList, { patientId, sessionId: ids[1]! }, 'first');
    expect(await lines()).toEqual([[], [], []]);
    await giveBack(0, holders[0]!);
    expect(await coming('first')).toEqual([]);
  });

  test.each([3, 5, 6, 7, 8, 9, 10, 11])(
    'killed at request %i of the cancellation: one place, and no entry in any line',
    async request => {
      const { holders } = await waitForAny();
      const { appointmentId } = holders[1]!;
      await dyingAt(hospital, request, () => hospital.call(cancel, { appointmentId }, 'h1'));
      hospital.at(at('2026-11-23', '09:10'));
      await hospital.runJobs();
      await hospital.call(cancel, { appointmentId }, 'h1');
      await giveBack(2, holders[2]!);
      expect(await coming('first')).toHaveLength(1);
      expect(await lines()).toEqual([[], [], []]);
    },
  );
});
