import { useEffect } from 'react';
import { defined } from '../../domain/defined';
import type { AppointmentView } from '../../types/booking/appointment';
import type { Standings } from '../../types/booking/standing';
import { isClientTrouble } from '../api/trouble';
import type { OperationState } from '../api/useOperation';
import { recall, remember } from '../phone/memory';

const NAME = 'visits';
/** The number of next visits that are stored: five for each of five patients. */
const MOST = 25;

/**
 * The next visits as the phone last read them, with their codes, so that they open without a
 * network.
 */
export interface KeptVisits {
  today: string;
  /** When they were read, by the phone's clock. */
  at?: number | undefined;
  appointments: AppointmentView[];
  /** The obstacles to further bookings of the patients. */
  standings?: Standings | undefined;
}

/** Stores the next visits on this phone. */
const keepVisits = ({ today, appointments, standings }: KeptVisits): void =>
  remember(NAME, {
    today,
    at: Date.now(),
    appointments: appointments.slice(0, MOST),
    ...defined({ standings }),
  });

/**
 * Stores a visit that was just booked with the others, so that its card opens without a network.
 */
export function keepVisit(appointment: AppointmentView): void {
  const kept = keptVisits();
  if (!kept) return;
  const { standings } = kept;
  const { date, department, patient } = appointment;
  const visit = { date, departmentId: department.id };
  const patients = standings?.patients.map(each =>
    each.patientId === patient.patientId ? { ...each, booked: [...each.booked, visit] } : each,
  );
  keepVisits({
    ...kept,
    appointments: [...kept.appointments, appointment].sort((a, b) => a.startsAt - b.startsAt),
    ...defined({ standings: standings && patients && { ...standings, patients } }),
  });
}

/** The visits stored on this phone; undefined if there are none. */
export const keptVisits = (): KeptVisits | undefined => recall<KeptVisits>(NAME);

/** Whether the hospital could not be reached, so that the stored data is used. */
const isOffline = <T>(operation: OperationState<T>): boolean =>
  operation.state === 'refused' && isClientTrouble(operation.refusal);

/**
 * Stores the answer of the list of next visits, and returns the stored one if the hospital cannot
 * be reached.
 * @param coming the list; undefined if the page shows another one
 */
export function useKeptVisits(
  coming: OperationState<KeptVisits> | undefined,
): KeptVisits | undefined {
  const value = coming?.state === 'ready' ? coming.value : undefined;
  useEffect(() => {
    if (value) keepVisits(value);
  }, [value]);
  return coming && isOffline(coming) ? keptVisits() : undefined;
}

/** One stored visit, if the hospital cannot be reached. */
export function keptVisit<T>(operation: OperationState<T>, appointmentId: string) {
  const kept = isOffline(operation) ? keptVisits() : undefined;
  const appointment = kept?.appointments.find(each => each.appointmentId === appointmentId);
  return kept && appointment && { today: kept.today, at: kept.at, appointment };
}
