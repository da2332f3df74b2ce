import { createContext, useContext } from 'react';
import type { BookingRow } from '../../types/booking/listBookings';
import type { BookingView } from '../../types/booking/viewBooking';
import type { Trouble } from '../api/trouble';

/** The last result on a desk's page, by a scan or a tap on a row. */
export type Last =
  | { kind: 'arrived' | 'undone'; booking: BookingView }
  | { kind: 'several'; rows: readonly BookingRow[] }
  | {
      kind: 'refused';
      refusal: Trouble | { message: string; wayOn?: string };
      /** The void booking of a patient who can be registered as a latecomer. */
      late?: Missed | undefined;
      /**
       * The number of a document without a booking today: its owner can be registered as a walk-in.
       */
      walksIn?: string;
    };

/** A missed booking, by its code or by its id. */
export type Missed = { code: string } | { appointmentId: string };

/** Checking in from any page of the desk (R6). */
export interface Arrivals {
  busy: boolean;
  last: Last | undefined;
  /** Bookings that this page checked in or took back, in their present state, by id. */
  changed: ReadonlyMap<string, BookingView>;
  /** Checks a booking in by a tap on its row. */
  checkIn(appointmentId: string): Promise<void>;
  /** Registers a latecomer and checks them in (R6). */
  register(missed: Missed): Promise<void>;
  /** Takes back the last check-in. */
  undo(appointmentId: string): Promise<void>;
  /** Handles a scanned code or document number. */
  take(scanned: string): Promise<void>;
  /** Removes the last result from the page. */
  forget(): void;
}

export const ArrivalsContext = createContext<Arrivals | undefined>(undefined);

/** How the visible page checks in; undefined for members who do not work at the desk. */
export const useArrivals = (): Arrivals | undefined => useContext(ArrivalsContext);
