import { createContext, useContext } from 'react';
import type { BookingRow } from '../../types/booking/listBookings';
import type { BookingView } from '../../types/booking/viewBooking';
import type { Trouble } from '../api/trouble';

/** The last that happened at a desk's page by a scan or a tap on a row. */
export type Last =
  | { kind: 'arrived' | 'undone'; booking: BookingView }
  | { kind: 'several'; rows: readonly BookingRow[] }
  | {
      kind: 'refused';
      refusal: Trouble | { message: string; wayOn?: string };
      /** Whose booking is void by now: they can be registered as a latecomer. */
      late?: Missed | undefined;
      /** The number of a document that has no booking today: its person can be registered as a walk-in. */
      walksIn?: string;
    };

/** A booking that was missed, as the desk has it: by its code or by its id. */
export type Missed = { code: string } | { appointmentId: string };

/** Checking in from whatever page of the desk is in sight (R6). */
export interface Arrivals {
  busy: boolean;
  last: Last | undefined;
  /** Bookings that this page checked in or took back, as they stand now, by their ids. */
  changed: ReadonlyMap<string, BookingView>;
  /** Checks a booking in by a tap on its row. */
  checkIn(appointmentId: string): Promise<void>;
  /** Registers a latecomer and checks them in (R6). */
  register(missed: Missed): Promise<void>;
  /** Takes back what was just checked in. */
  undo(appointmentId: string): Promise<void>;
  /** A code or a document's number was scanned. */
  take(scanned: string): Promise<void>;
  /** Takes what happened last off the page. */
  forget(): void;
}

export const ArrivalsContext = createContext<Arrivals | undefined>(undefined);

/** How the page in sight checks in; undefined for those who do not work at the desk. */
export const useArrivals = (): Arrivals | undefined => useContext(ArrivalsContext);
