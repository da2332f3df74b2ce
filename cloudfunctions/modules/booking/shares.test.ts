import type { Session } from '../../../domain/booking/session';
import { at, MINUTE } from '../../../domain/time/time';
import {
  bookedByDesk,
  bookedIn,
  dyingAt,
  expectOrder,
  hospitalForEach,
  layPolicy,
  laySession,
  person,
  policyWith,
  wish,
} from '../../../tests/hospital';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { book } from '../../../types/booking/book';
import { bookFor } from '../../../types/booking/bookFor';
import { cancel } from '../../../types/booking/cancel';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { move } from '../../../types/booking/move';
import { moveFor } from '../../../types/booking/moveFor';
import type { defaultPolicy } from '../../../types/policy/policy';
import { listSessions } from '../../../types/timetable/listSessions';
import { viewSession } from '../../../types/timetable/viewSession';
import { freePlaces } from './jobs/freePlaces';

const id = 'S-20261125-D001-am';
const morning = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: morning,
  staff: {
    nurse: { roles: ['desk'], mayAddNumbers: true },
    office: ['outpatientOffice'],
  },
});
const policy = (booking: Partial<typeof defaultPolicy.booking>) =>
  layPolicy(hospital, policyWith({ booking }));
const tries = async (account: string, n: number, slot = 0) =>
  hospital.refusal(
    book,
    { requestId: wish(), patientId: await hospital.patient(account, n), sessionId: id, slot },
    account,
  );
const places = async () => {
  const { left, kept, slots } = (await expectOrder(hospital)) as Session;
  return { left, kept, returning: slots.flatMap(({ returning = [] }) => returning).length };
};
const waitAs = async (account: string, n: number) => {
  const patientId = await hospital.patient(account, n);
  await hospital.value(joinWaitingList, { patientId, sessionId: id }, account);
};
const coming = async (account: string) =>
  (await hospital.value(listAppointments, { when: 'coming' }, account)).appointments;

describe('R4: places kept for the desk', () => {
  test('online booking sees and sells only open places; the desk sells the kept ones first, then the others', async () => {
    await laySession(hospital, { slots: 1, places: 3, kept: 1 });
    expect((await hospital.value(viewSession, { sessionId: id }, 'wang')).session.left).toBe(2);
    await bookedByDesk(hospital, 1);
    expect(await places()).toMatchObject({ left: 2, kept: 0 });
    await bookedByDesk(hospital, 2);
    expect(await places()).toMatchObject({ left: 1, kept: 0 });
  });

  test('an online patient is told that the session is full, may wait, and cannot move into it, while the desk still sells', async () => {
    await laySession(hospital, { slots: 2, places: 2, kept: 1 });
    const first = await bookedIn(hospital, id, { account: 'a', n: 1, slot: 0 });
    expect(await tries('b', 2)).toBe('SLOT_FULL');
    await bookedIn(hospital, id, { account: 'b', n: 2, slot: 1 });
    expect(await tries('c', 3)).toBe('SESSION_FULL');
    const to = { requestId: wish(), appointmentId: first.appointmentId, sessionId: id, slot: 1 };
    expect(await hospital.refusal(move, to, 'a')).toBe('SESSION_FULL');
    await waitAs('c', 3);
    const { sessions } = await hospital.value(listSessions, { date: '2026-11-25' }, 'nurse');
    expect(sessions).toMatchObject([{ left: 0, kept: [1, 1], returning: 0, waiting: 1 }]);
    expect((await hospital.value(viewSession, { sessionId: id }, 'c')).booked).toBe(2);
    await bookedByDesk(hospital, 4);
    expect(await places()).toEqual({ left: 0, kept: 1, returning: 0 });
    const extra = { reason: '老患者' };
    const asked = { requestId: wish(), sessionId: id, slot: 1, channel: 'phone' as const };
    expect(await hospital.refusal(bookFor, { ...asked, patient: person(5), extra }, 'nurse')).toBe(
      'EXTRA_NOT_NEEDED',
    );
    // The desk also moves its patients to what is kept.
    await hospital.value(moveFor, to, 'nurse');
    expect(await places()).toEqual({ left: 0, kept: 0, returning: 0 });
    expect(await coming('c')).toMatchObject([{ slot: 0 }]);
  });

  test('when online booking closes, waiting patients get the unsold places; the others are the desk’s until the slot starts', async () => {
    await laySession(hospital, { slots: 1, places: 4, kept: 3 });
    await bookedIn(hospital, id, { account: 'a', n: 1 });
    await waitAs('b', 2);
    hospital.at(at('2026-11-24', '13:59'));
    expect((await hospital.runJobs()).freePlaces).toEqual({ returned: 0, kept: 0 });
    expect(await places()).toMatchObject({ left: 0, kept: 3 });
    hospital.at(at('2026-11-24', '14:00'));
    expect((await hospital.runJobs()).freePlaces).toMatchObject({ kept: 3 });
    expect(await coming('b')).toMatchObject([{ sessionId: id, number: 2 }]);
    expect(await places()).toMatchObject({ left: 2, kept: 0 });
    expect((await hospital.runJobs()).freePlaces).toMatchObject({ kept: 0 });
    await bookedByDesk(hospital, 3, { channel: 'onSite' });
    expect(await places()).toMatchObject({ left: 1 });
  });

  test('slots made before shares existed are booked, waited for and given back as before', async () => {
    await policy({ keptForDesk: 50, returnedWithin: 30 });
    await laySession(hospital, { slots: 1, places: 1 });
    const { store } = hospital.stack;
    await store.update('sessions', {
      filter: { _id: id },
      update: { $unset: { kept: '', 'slots.0.kept': '' } },
      multi: false,
    });
    const holder = await bookedIn(hospital, id, { account: 'a', n: 1 });
    expect(await tries('b', 2)).toBe('SESSION_FULL');
    await waitAs('b', 2);
    await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'a');
    expect(await coming('b')).toHaveLength(1);
    expect(await places()).toEqual({ left: 0, kept: undefined, returning: 0 });
  });
});

describe('R4: a place given back while nobody waits', () => {
  const given = async () => {
    await policy({ returnedWithin: 60 });
    await laySession(hospital, { slots: 1, places: 1 });
    const holder = await bookedIn(hospital, id, { account: 'a', n: 1 });
    return () => hospital.call(cancel, { appointmentId: holder.appointmentId }, 'a');
  };
  const moment = async () =>
    (await hospital.session(id)).slots.flatMap(({ returning = [] }) => returning)[0]?.at;
  /** Moves the clock past the longest time for which a place may be held. */
  const afterwards = async () => {
    hospital.at(morning + 61 * MINUTE);
    await hospital.runJobs();
  };

  test('belongs to nobody until a random moment, which is chosen once; then to everybody, once', async () => {
    const giveBack = await given();
    await giveBack();
    const chosen = await moment();
    expect(chosen).toBeGreaterThanOrEqual(morning);
    expect(chosen).toBeLessThan(morning + 60 * MINUTE);
    await giveBack();
    expect(await moment()).toBe(chosen);
    expect(await tries('b', 2)).toBe('SESSION_FULL');
    expect(await places()).toEqual({ left: 0, kept: 0, returning: 1 });
    hospital.at(chosen! - 1);
    await hospital.runJobs();
    expect(await places()).toMatchObject({ left: 0, returning: 1 });
    hospital.at(chosen!);
    expect((await hospital.runJobs()).freePlaces).toEqual({ returned: 1, kept: 0 });
    expect((await hospital.runJobs()).freePlaces).toEqual({ returned: 0, kept: 0 });
    expect(await places()).toEqual({ left: 1, kept: 0, returning: 0 });
  });

  test('goes to a patient who began to wait meanwhile', async () => {
    await (await given())();
    await waitAs('b', 2);
    await afterwards();
    expect(await coming('b')).toMatchObject([{ number: 1 }]);
    expect(await places()).toEqual({ left: 0, kept: 0, returning: 0 });
  });

  test.each([1, 2, 3, 4, 5])(
    'killed at request %i of the cancellation it is freed once in the end',
    async request => {
      const giveBack = await given();
      await dyingAt(hospital, request, giveBack);
      const chosen = await moment();
      hospital.at(morning + 3 * MINUTE);
      await hospital.runJobs();
      await giveBack();
      if (chosen !== undefined && chosen > morning + 3 * MINUTE)
        expect(await moment()).toBe(chosen);
      hospital.at(morning + 64 * MINUTE);
      await hospital.runJobs();
      expect(await places()).toEqual({ left: 1, kept: 0, returning: 0 });
    },
  );

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'killed at request %i of the job it goes to one waiting patient',
    async request => {
      await (await given())();
      await waitAs('b', 2);
      hospital.at(morning + 61 * MINUTE);
      const { now } = hospital.stack.clock;
      expect(await dyingAt(hospital, request, () => freePlaces.run(now(), () => true))).toBe(true);
      hospital.at(morning + 65 * MINUTE);
      await hospital.runJobs();
      expect(await coming('b')).toHaveLength(1);
      expect(await places()).toEqual({ left: 0, kept: 0, returning: 0 });
      const patients = await hospital.all<{ held: { all: unknown[] } }>('patients');
      expect(patients.map(({ held }) => held.all.length).sort()).toEqual([0, 1]);
    },
  );
});
