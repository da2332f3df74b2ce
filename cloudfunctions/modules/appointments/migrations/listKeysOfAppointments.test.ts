import type { Appointment } from '../../../../domain/booking/appointment';
import { at } from '../../../../domain/time/time';
import { booked, hospitalForEach } from '../../../../tests/hospital';
import { listBookings } from '../../../../types/booking/listBookings';
import { migrate } from '../../versions/jobs/migrate';
import { listKeysOfAppointments } from './listKeysOfAppointments';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now, staff: { nurse: ['desk'] } });

/** Runs the migration on data that has no version yet. */
const run = () =>
  migrate({ listKeysOfAppointments }, [
    { version: 1, name: 'listKeysOfAppointments', servedFrom: 0 },
  ]).run(now, () => true);

test('future appointments that were sorted by morning and afternoon are sorted by their slots (R10)', async () => {
  const { store } = hospital.stack;
  const slots = [3, 0, 1];
  const ids: string[] = [];
  for (const date of ['2026-11-25', '2026-11-27'])
    for (const [n, slot] of slots.entries())
      ids.push((await booked(hospital, date, { account: `a${n}`, n, slot })).appointmentId);
  const all = await hospital.all<Appointment>('appointments');
  const old = all.map(({ number, ...each }) => ({
    ...{ ...each, number },
    listKey: `K01 D001 am ${String(number).padStart(4, '0')} ${each.sessionId}`,
  }));
  // The key of a past day stays.
  const past = { ...old[0]!, _id: 'past', code: 'past', date: '2026-11-20', live: false };
  await store.remove('appointments', { filter: {}, multi: true });
  // The first appointment was booked by the new version.
  const [first, ...before] = old;
  await store.insert('appointments', [
    { ...first!, listKey: all.find(({ _id }) => _id === first!._id)!.listKey },
    ...before,
    past,
  ]);
  await store.remove('versions', { filter: {}, multi: true });
  expect(await run()).toMatchObject({ looked: 6, changed: 5 });
  const after = await hospital.all<Appointment>('appointments');
  expect(after.find(({ _id }) => _id === 'past')?.listKey).toBe(past.listKey);
  const { bookings } = await hospital.value(listBookings, { date: '2026-11-25' }, 'nurse');
  expect(bookings.map(({ start }) => start)).toEqual(['08:00', '08:30', '09:30']);
});
