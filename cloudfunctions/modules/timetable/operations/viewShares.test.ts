import { at, MINUTE } from '../../../../domain/time/time';
import { bookedByDesk, bookedIn, hospitalForEach, laySession } from '../../../../tests/hospital';
import { cancel } from '../../../../types/booking/cancel';
import { viewShares } from '../../../../types/timetable/viewShares';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now,
  staff: { office: ['outpatientOffice'], nurse: ['desk'] },
});
const look = (keptForDesk: number, returnedWithin: number) =>
  hospital.value(viewShares, { keptForDesk, returnedWithin }, 'office');

test('what two values would have done is computed from the bookings of the last seven days (R4)', async () => {
  const id = await laySession(hospital, { slots: 1, places: 4 });
  const first = await bookedIn(hospital, id, { account: 'a', n: 1 });
  hospital.at(now + MINUTE);
  await bookedByDesk(hospital, 2);
  hospital.at(now + 2 * MINUTE);
  await hospital.value(cancel, { appointmentId: first.appointmentId }, 'a');
  hospital.at(now + 7 * MINUTE);
  await bookedIn(hospital, id, { account: 'b', n: 3 });
  hospital.at(at('2026-11-25', '07:50'));
  await bookedByDesk(hospital, 4, { channel: 'onSite' });
  // This session is not over yet.
  expect(await look(50, 10)).toMatchObject({ until: '2026-11-24', places: 0, kept: 0 });
  hospital.at(at('2026-11-27', '09:00'));
  const week = { from: '2026-11-20', until: '2026-11-26', places: 4 };
  const sold = { kept: 2, soldEarly: 1, soldLate: 1, missed: 0 };
  const soon = { returned: 1, againWithin: 1, againLater: 0 };
  expect(await look(50, 10)).toEqual({ ...week, ...sold, ...soon });
  expect(await look(0, 4)).toMatchObject({ kept: 0, againWithin: 0, againLater: 1 });
  hospital.at(at('2026-12-05', '09:00'));
  expect((await look(50, 10)).places).toBe(0);
});

test('it is only for the outpatient office', async () => {
  const shares = { keptForDesk: 10, returnedWithin: 10 };
  expect(await hospital.refusal(viewShares, shares, 'nurse')).toBe('NOT_ALLOWED');
});
