import { defined } from '../../domain/defined';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import type { InputOf, ValueOf } from '../../types/contract';
import { checkIn } from '../../types/visits/checkIn';
import type { TestHospital } from './open';
import { person } from './people';
import { sessionOn } from './sessions';
import { wish } from './wishes';

/** The patient and the place of a booking. */
export interface Whose {
  account?: string;
  /** The number of the invented patient. */
  n?: number;
  slot?: number;
  department?: string;
  /** The purpose of the visit, in the patient’s words. */
  purpose?: string;
}

export type Booked = ValueOf<typeof book>['appointment'] & { patientId: string };

/** Books a place of a session for the n-th patient of an account, at the present moment. */
export async function bookedIn(
  hospital: TestHospital,
  sessionId: string,
  { account = 'wang', n = 1, slot = 0, purpose }: Whose = {},
): Promise<Booked> {
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId, slot, ...defined({ purpose }) };
  return { ...(await hospital.value(book, input, account)).appointment, patientId };
}

/** Books a place of a date’s morning. The session is created at its first use. */
export const booked = async (hospital: TestHospital, date: string, whose: Whose = {}) =>
  bookedIn(hospital, await sessionOn(hospital, date, whose.department), whose);

/** The desk's request when the n-th person calls; `more` replaces parts of it. */
export const bookingByPhone = (
  n = 1,
  more: Partial<InputOf<typeof bookFor>> = {},
): InputOf<typeof bookFor> => ({
  requestId: wish(),
  sessionId: 'S-20261125-D001-am',
  slot: 0,
  channel: 'phone',
  patient: person(n),
  ...more,
});

/** Books for the n-th patient as the desk, by phone by default. */
export const bookedByDesk = async (
  hospital: TestHospital,
  n: number,
  more: Partial<InputOf<typeof bookFor>> = {},
) => (await hospital.value(bookFor, bookingByPhone(n, more), 'nurse')).booking;

/**
 * Books on 23 November at 09:00 for a later date, and checks in on that date at 08:20, which is
 * then the present moment.
 */
export async function came(
  hospital: TestHospital,
  date: string,
  whose: Whose = {},
): Promise<Booked> {
  hospital.at(at('2026-11-23', '09:00'));
  const visit = await booked(hospital, date, whose);
  hospital.at(at(date, '08:20'));
  await hospital.value(checkIn, { appointmentId: visit.appointmentId }, 'nurse');
  return visit;
}
