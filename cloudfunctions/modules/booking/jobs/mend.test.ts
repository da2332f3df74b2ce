import type { Appointment } from '../../../../domain/booking/appointment';
import { type HeldVisits, nothingHeld } from '../../../../domain/booking/limits';
import type { Session } from '../../../../domain/booking/session';
import { at, MINUTE } from '../../../../domain/time/time';
import {
  dyingAt,
  expectOrder,
  hospitalForEach,
  laySession,
  wish,
} from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { cancel } from '../../../../types/booking/cancel';
import { move } from '../../../../types/booking/move';
import { listPatients } from '../../../../types/people/listPatients';
import { removePatient } from '../../../../types/people/removePatient';
import { viewAppointment } from '../../../../types/visits/viewAppointment';
import { mend } from './mend';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now: monday });

describe('calls that die between two writes', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'booking dies at request %i: a repetition, or mending, completes it',
    async request => {
      const sessionId = await laySession(hospital);
      const patientId = await hospital.patient('wang', 1);
      const input = { requestId: wish(), patientId, sessionId, slot: 0 };
      await dyingAt(hospital, request, () => hospital.call(book, input, 'wang'));
      hospital.at(monday + 300_000);
      await hospital.runJobs();
      await expectOrder(hospital, sessionId);
      const { appointment } = await hospital.value(book, input, 'wang');
      expect(appointment.status).toBe('booked');
      await expectOrder(hospital, sessionId);
      const [patient] = await hospital.all<{ held: { all: { id: string }[] } }>('patients');
      expect(patient?.held.all.map(({ id }) => id)).toEqual([appointment.appointmentId]);
      const sold = await hospital.session(sessionId);
      expect(sold.left).toBe(3);
    },
  );

  test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'giving up a place that was sold long before dies at request %i: mending frees it, and it counts for nobody',
    async request => {
      const sessionId = await laySession(hospital);
      const other = await laySession(hospital, { id: 'S-20261126-D001-am', date: '2026-11-26' });
      const places = [0, 1].map(async slot => {
        const patientId = await hospital.patient('wang', slot + 1);
        const input = { requestId: wish(), patientId, sessionId, slot };
        return (await hospital.value(book, input, 'wang')).appointment.appointmentId;
      });
      const [cancelled, moved] = (await Promise.all(places)) as [string, string];
      hospital.at(monday + 60 * MINUTE);
      await hospital.runJobs();
      await dyingAt(hospital, request, () =>
        hospital.call(cancel, { appointmentId: cancelled }, 'wang'),
      );
      const to = { requestId: wish(), appointmentId: moved, sessionId: other, slot: 0 };
      await dyingAt(hospital, request, () => hospital.call(move, to, 'wang'));
      hospital.at(monday + 65 * MINUTE);
      await hospital.runJobs();
      await expectOrder(hospital, sessionId);
      await expectOrder(hospital, other);
      const live = (await hospital.all<Appointment>('appointments')).filter(each => each.live);
      for (const { _id, held } of await hospital.all<{ _id: string; held: HeldVisits }>(
        'patients',
      )) {
        const own = live.filter(({ patientId }) => patientId === _id);
        expect(held.all.map(({ id }) => id)).toEqual(own.map(each => each._id));
        const days = Object.entries(held.days).filter(([, ids]) => ids.length > 0);
        expect(days.map(([day]) => day)).toEqual(own.map(({ date }) => date));
      }
    },
  );

  test.each([1, 2, 3, 4, 5, 6])(
    'cancelling dies at request %i: mending frees the place',
    async request => {
      const sessionId = await laySession(hospital);
      const patientId = await hospital.patient('wang', 1);
      const input = { requestId: wish(), patientId, sessionId, slot: 0 };
      const { appointment } = await hospital.value(book, input, 'wang');
      const { appointmentId } = appointment;
      await dyingAt(hospital, request, () => hospital.call(cancel, { appointmentId }, 'wang'));
      hospital.at(monday + 300_000);
      await hospital.runJobs();
      await expectOrder(hospital, sessionId);
      await hospital.value(cancel, { appointmentId }, 'wang');
      await expectOrder(hospital, sessionId);
      const session: Session = await hospital.session(sessionId);
      expect(session.left).toBe(4);
      const [patient] = await hospital.all<{ held: { all: unknown[] } }>('patients');
      expect(patient?.held.all).toEqual([]);
    },
  );

  test.each([3, 4, 5, 6, 7, 8, 9])(
    'moving dies at request %i: the appointment has exactly one place',
    async request => {
      const from = await laySession(hospital);
      const to = await laySession(hospital, { id: 'S-20261126-D001-am', date: '2026-11-26' });
      const patientId = await hospital.patient('wang', 1);
      const booking = { requestId: wish(), patientId, sessionId: from, slot: 0 };
      const { appointment } = await hospital.value(book, booking, 'wang');
      const { appointmentId } = appointment;
      const input = { requestId: wish(), appointmentId, sessionId: to, slot: 1 };
      await dyingAt(hospital, request, () => hospital.call(move, input, 'wang'));
      hospital.at(monday + 300_000);
      await hospital.runJobs();
      await expectOrder(hospital, from);
      await expectOrder(hospital, to);
      const lefts = [(await hospital.session(from)).left, (await hospital.session(to)).left];
      expect(lefts.sort()).toEqual([3, 4]);
      const [patient] = await hospital.all<{ held: { days: Record<string, string[]> } }>(
        'patients',
      );
      const { appointment: stands } = await hospital.value(
        viewAppointment,
        { appointmentId },
        'wang',
      );
      const days = Object.entries(patient?.held.days ?? {}).filter(([, ids]) => ids.length);
      expect(days).toEqual([[stands.date, [appointmentId]]]);
    },
  );
});

test('mended counts still name the account that booked, which is needed when records are parted (R1, R23)', async () => {
  const sessionId = await laySession(hospital);
  const patientId = await hospital.stranger('wang', 1);
  const input = { requestId: wish(), patientId, sessionId, slot: 0 };
  await hospital.value(book, input, 'wang');
  hospital.at(monday + MINUTE);
  await hospital.set('patients', patientId, { held: nothingHeld(), touchedAt: monday + MINUTE });
  hospital.at(monday + 300_000);
  await hospital.runJobs();
  expect((await hospital.value(listPatients, {}, 'wang')).patients).toMatchObject([{ live: 1 }]);
  expect(await hospital.refusal(removePatient, { patientId }, 'wang')).toBe(
    'PATIENT_HAS_APPOINTMENTS',
  );
});

describe('many records with wrong counts', () => {
  const all = 300;
  const wrong = () => hospital.all<{ held: { all: unknown[] } }>('patients');
  const left = async () => (await wrong()).filter(({ held }) => held.all.length > 0).length;

  /** A clock on which each database request takes 10 ms, on any machine. */
  const timeOf = (ms: number) => {
    const { counters } = hospital.stack;
    const end = counters.read().database * 10 + ms;
    return () => counters.read().database * 10 < end;
  };

  beforeEach(async () => {
    await hospital.runJobs();
    await hospital.stack.store.insert(
      'patients',
      Array.from({ length: all }, (_, n) => ({
        _id: `P${n}`,
        links: [],
        held: { all: [{ id: `A${n}`, sessionId: 'S', at: monday }], days: {}, departments: {} },
        touchedAt: monday + n,
      })),
    );
    hospital.at(monday + 300_000);
  });

  test('are corrected in turns, none much longer than its share', async () => {
    const { counters } = hospital.stack;
    for (let turn = 0; (await left()) > 0; turn++) {
      expect(turn).toBeLessThan(10);
      const before = counters.read().database;
      const did = await mend.run(monday + 300_000, timeOf(500));
      expect(did.recounted).toBeGreaterThan(0);
      // A turn ends within one group of writes after its time, and records how far it came.
      expect(counters.read().database - before).toBeLessThan(50 + 12);
    }
  });

  test('cost one request for all of them once they are right', async () => {
    await mend.run(monday + 300_000, () => true);
    expect(await left()).toBe(0);
    const { counters } = hospital.stack;
    const before = counters.read().database;
    expect(await mend.run(monday + 310_000, () => true)).toMatchObject({ recounted: 0 });
    expect(counters.read().database - before).toBeLessThan(10);
  });
});
