import type { ValueOf } from '../../types/contract';
import type { viewAppointment } from '../../types/visits/viewAppointment';

type Seen = ValueOf<typeof viewAppointment>;

let booked: Seen | undefined;

/** The appointment that was booked or moved a moment ago, for the page that shows it next: it need not be asked for again. */
export const justBooked = {
  set: (seen: Pick<Seen, 'today' | 'appointment'>): void => {
    // Nobody is asked whether they come who has just said it.
    booked = { ...seen, asks: false };
  },
  /** Gives the appointment once, if it is this one. */
  take: (appointmentId: string): Seen | undefined => {
    const seen = booked;
    booked = undefined;
    return seen?.appointment.appointmentId === appointmentId ? seen : undefined;
  },
};
