import { departmentsIn, type Scope, scopeOf } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import { documentsOf } from '../../../../domain/people/document';
import { checkPhone, normalisePhone } from '../../../../domain/people/phone';
import { partTyped } from '../../../../domain/people/search';
import { dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import { atRightDesk } from '../../../../domain/visits/checkIn';
import { done, refused } from '../../../../types/answer';
import { findBookings as contract } from '../../../../types/booking/findBookings';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { contactOf, idsByDocuments, typedKeys } from '../../people';
import { bookingRow } from '../views/bookingViews';

/** The maximum number of results; nobody at a desk reads more. */
const MOST_FOUND = 50;

export const findBookings = staffOperation(contract, async (input, { caller, now }) => {
  const desk = scopeOf(caller.staff, 'bookings');
  const today = dateOf(now);
  if ('code' in input) {
    const appointment = await appointmentStore.byCode(input.code);
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

/**
 * Finds by a whole document number, else by name, phone or part of one; only bookings in this
 * desk's departments.
 */
async function byWord(
  query: string,
  date: LocalDate,
  desk: Scope,
  now: Moment,
): Promise<Appointment[]> {
  const own = departmentsIn(desk);
  const theirs = await idsByDocuments(documentsOf(query, now));
  const found = theirs.length ? await appointmentStore.ofPatientsOn(date, theirs, own) : [];
  if (found.length) return found;
  const [keyed, parts] = await Promise.all([
    appointmentStore.byKeys(date, typedKeys(query), own),
    byPart(query, date, own),
  ]);
  const known = new Set(keyed.map(({ _id }) => _id));
  return [...keyed, ...parts.filter(({ _id }) => !known.has(_id))].slice(0, MOST_FOUND);
}

/**
 * Names and phones are sealed: a part of one is found by opening all bookings of the day, which are
 * limited by its places. A whole phone is found by its hash alone.
 */
async function byPart(
  query: string,
  date: LocalDate,
  own: readonly string[] | undefined,
): Promise<Appointment[]> {
  if (checkPhone(normalisePhone(query)) === null) return [];
  const fits = partTyped(query);
  const carried = await appointmentStore.carriedOn(date, own);
  const ids = carried.filter(each => fits(contactOf(each))).map(({ _id }) => _id);
  return ids.length ? appointmentStore.byIds(ids.slice(0, MOST_FOUND)) : [];
}
