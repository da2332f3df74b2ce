import type { ValueOf } from '../../types/contract';
import type { viewAppointment } from '../../types/visits/viewAppointment';

type Seen = ValueOf<typeof viewAppointment>;

let booked: Seen | undefined;

/**
 * The appointment that was just booked or moved, for the page that shows it next: it need not be
 * read again.
 */
export const justBooked = {
  set: (seen: Pick<Seen, 'today' | 'appointment'>): void => {
    // A patient who has just booked is not asked whether they will come.
    booked = { ...seen, asks: false };
  },
  /** Returns the appointment once, if it has this id. */
  take: (appointmentId: string): Seen | undefined => {
    const seen = booked;
    booked = undefined;
    return seen?.appointment.appointmentId === appointmentId ? seen : undefined;
  },
};
