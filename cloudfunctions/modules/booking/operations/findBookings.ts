import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { findBookings as contract } from '../../../../types/booking/findBookings';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { searchKey } from '../../people';
import { bookingRow } from '../views/bookingViews';

/** As scanned, or as somebody typed it in groups. */
const codeOf = (given: string): string => given.replace(/[\s-]/g, '');

export const findBookings = staffOperation(contract, async (input, { now }) => {
  const today = dateOf(now);
  if ('code' in input) {
    const appointment = await appointmentStore.byCode(codeOf(input.code));
    if (!appointment) return refused('CODE_UNKNOWN', {});
    const booking = { ...bookingRow(appointment), date: appointment.date };
    return done({ value: { today, bookings: [booking] }, subjects: [appointment._id] });
  }
  const found = await appointmentStore.byKey(input.date, searchKey(input.query));
  const bookings = found
    .sort((a, b) => (a.listKey < b.listKey ? -1 : 1))
    .map(appointment => ({ ...bookingRow(appointment), date: appointment.date }));
  return done({
    value: { today, bookings },
    subjects: found.map(({ _id }) => _id),
    details: { date: input.date },
  });
});
