import type { AppointmentView } from '../../types/booking/appointment';

/**
 * The appointments that the hospital cancelled and the patient has not replaced yet (R9), soonest
 * first: their day is not over, and the patient has booked nothing in that department since.
 * @param cancelled past and cancelled appointments
 * @param coming future appointments
 */
export function toRebook(
  cancelled: readonly AppointmentView[],
  coming: readonly AppointmentView[],
  today: string,
): AppointmentView[] {
  const madeGood = ({ patient, department, cancelledAt = 0 }: AppointmentView) =>
    coming.some(
      each =>
        each.patient.patientId === patient.patientId &&
        each.department.id === department.id &&
        each.bookedAt >= cancelledAt,
    );
  return cancelled
    .filter(({ cancelledBy, date }) => cancelledBy === 'hospital' && date >= today)
    .filter(appointment => !madeGood(appointment))
    .sort((a, b) => a.startsAt - b.startsAt);
}
