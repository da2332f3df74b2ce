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

  test('a place given back goes to the first in line in the same step; joining twice is once', async () => {
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
    // cancelling what was cancelled takes nothing from who has the place now
    await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'first')).appointments,
    ).toHaveLength(1);
    // and the next giving back goes on to the second
    const mine = appointments[0]!;
    await hospital.value(cancel, { appointmentId: mine.appointmentId }, 'first');
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'second')).appointments,
    ).toHaveLength(1);
  });

  test('who may hold no more is passed over, who left is not asked', async () => {
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

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'killed at request %i of the giving back: the place is one person’s',
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
