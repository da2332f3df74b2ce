import { at } from '../../../domain/time/time';
import { hospitalForEach, laySession, wish } from '../../../tests/hospital';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { viewSession } from '../../../types/timetable/viewSession';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00') });

let sessionId: string;
let first: string;

/** Sells the four places of the session; `first` is the appointment of the first patient. */
beforeEach(async () => {
  sessionId = await laySession(hospital);
  const { slots } = await hospital.session(sessionId);
  let n = 0;
  for (const [slot, { left }] of slots.entries())
    for (let place = 0; place < left; place++) {
      n += 1;
      const patientId = await hospital.patient(`account${n}`, n);
      const wished = { requestId: wish(), patientId, sessionId, slot };
      const { appointment } = await hospital.value(book, wished, `account${n}`);
      if (n === 1) first = appointment.appointmentId;
    }
});

/** Counts the requests of a call. */
async function requestsOf(call: () => Promise<unknown>): Promise<number> {
  const { counters } = hospital.stack;
  const before = counters.read().database;
  await call();
  return counters.read().database - before;
}

test('once a session was read as full, the next caller is refused, and shown it, without a request', async () => {
  const patientId = await hospital.patient('late', 20);
  const wished = () => ({ requestId: wish(), patientId, sessionId, slot: 0 });
  expect(await hospital.refusal(book, wished(), 'late')).toBe('SESSION_FULL');
  expect(await requestsOf(() => hospital.refusal(book, wished(), 'late'))).toBe(0);
  expect(await requestsOf(() => hospital.value(viewSession, { sessionId }, 'late'))).toBe(0);
});

test('a place that this instance gives back can be booked at once', async () => {
  const patientId = await hospital.patient('late', 20);
  const wished = () => ({ requestId: wish(), patientId, sessionId, slot: 0 });
  expect(await hospital.refusal(book, wished(), 'late')).toBe('SESSION_FULL');
  await hospital.value(cancel, { appointmentId: first }, 'account1');
  // The instance remembers the session as its own write changed it.
  const seen = async () => {
    const { session } = await hospital.value(viewSession, { sessionId }, 'late');
    expect(session.slots.map(({ left }) => left)).toEqual([1, 0]);
  };
  expect(await requestsOf(seen)).toBe(0);
  await hospital.value(book, wished(), 'late');
});

test('a place that another instance gives back is sold after a second', async () => {
  const watch = jest.spyOn(performance, 'now');
  const patientId = await hospital.patient('late', 20);
  const wished = () => ({ requestId: wish(), patientId, sessionId, slot: 0 });
  // A minute later, so that the instance no longer relies on its own writes. A whole number, because
  // the difference of two others may be a little less than a second.
  const seen = Math.ceil(performance.now()) + 60_000;
  watch.mockReturnValue(seen);
  expect(await hospital.refusal(book, wished(), 'late')).toBe('SESSION_FULL');
  // Changes the store without this instance's knowledge.
  await hospital.stack.store.update('sessions', {
    filter: { _id: sessionId },
    update: {
      $inc: { left: 1, 'slots.0.left': 1 },
      $push: { 'slots.0.numbers': 1 },
      $set: { 'slots.0.claims.0.givenBackAt': at('2026-11-23', '09:00') },
    },
    multi: false,
  });
  watch.mockReturnValue(seen + 999);
  expect(await hospital.refusal(book, wished(), 'late')).toBe('SESSION_FULL');
  watch.mockReturnValue(seen + 1000);
  const { appointment } = await hospital.value(book, wished(), 'late');
  expect(appointment.slot).toBe(0);
  watch.mockRestore();
});

test('the same request again finds its appointment, although the slot is known to be full', async () => {
  const patientId = await hospital.patient('late', 20);
  const late = { requestId: wish(), patientId, sessionId, slot: 0 };
  await hospital.value(cancel, { appointmentId: first }, 'account1');
  const { appointment } = await hospital.value(book, late, 'late');
  const other = { ...late, requestId: wish() };
  expect(await hospital.refusal(book, other, 'late')).toBe('SESSION_FULL');
  expect((await hospital.value(book, late, 'late')).appointment).toEqual(appointment);
});
