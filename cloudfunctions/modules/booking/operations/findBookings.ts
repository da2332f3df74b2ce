import { departmentsIn, type Scope, scopeOf } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import { documentsOf } from '../../../../domain/people/document';
import { dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import { atRightDesk } from '../../../../domain/visits/checkIn';
import { done, refused } from '../../../../types/answer';
import { findBookings as contract } from '../../../../types/booking/findBookings';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { idsByDocuments, typedKeys } from '../../people';
import { bookingRow } from '../views/bookingViews';

/** As scanned, or as somebody typed it in groups. */
const codeOf = (given: string): string => given.replace(/[\s-]/g, '');

export const findBookings = staffOperation(contract, async (input, { caller, now }) => {
  const desk = scopeOf(caller.staff, 'bookings');
  const today = dateOf(now);
  if ('code' in input) {
    const appointment = await appointmentStore.byCode(codeOf(input.code));
    if (!appointment) return refused('CODE_UNKNOWN', {});
    const right = atRightDesk(appointment, desk);
    if (!right.ok) return right;
    const booking = { ...bookingRow(appointment), date: appointment.date };
    return done({ value: { today, bookings: [booking] }, subjects: [appointment._id] });
  }
  const found = await byWord(input.query, input.date, desk, now);
  const bookings = found
    .sort((a, b) => (a.listKey < b.listKey ? -1 : 1))
    .map(appointment => ({ ...bookingRow(appointment), date: appointment.date }));
  return done({
    value: { today, bookings },
    subjects: found.map(({ _id }) => _id),
    details: { date: input.date },
  });
});

/** By a whole document's number, read off or typed, else by name, phone or last four; those of this desk's departments. */
async function byWord(
  query: string,
  date: LocalDate,
  desk: Scope,
  now: Moment,
): Promise<Appointment[]> {
  const own = departmentsIn(desk);
  const theirs = await idsByDocuments(documentsOf(query, now));
  const found = theirs.length ? await appointmentStore.ofPatientsOn(date, theirs, own) : [];
  return found.length ? found : appointmentStore.byKeys(date, typedKeys(query), own);
}
