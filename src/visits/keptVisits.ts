import { useEffect } from 'react';
import type { AppointmentView } from '../../types/timetable/scheduling';
import { isClientTrouble } from '../api/trouble';
import type { Operation } from '../api/useOperation';
import { recall, remember } from '../phone/memory';

const NAME = 'visits';
/** So many of the next visits are kept. */
const MOST = 8;

/** The next visits as the phone saw them last, with their codes: they open without a network, too. */
export interface KeptVisits {
  today: string;
  appointments: AppointmentView[];
}

/** Keeps the next visits on this phone. */
const keepVisits = ({ today, appointments }: KeptVisits): void =>
  remember(NAME, { today, appointments: appointments.slice(0, MOST) });

/** The visits kept on this phone; undefined where there are none. */
const keptVisits = (): KeptVisits | undefined => recall<KeptVisits>(NAME);

/** Whether the hospital could not be asked, so that what is kept is the best there is. */
const isOffline = <T>(operation: Operation<T>): boolean =>
  operation.state === 'refused' && isClientTrouble(operation.refusal);

/**
 * Keeps what the list of the next visits answered, and gives what was kept where the hospital cannot be asked.
 * @param coming the list; undefined where the page shows another one
 */
export function useKeptVisits(coming: Operation<KeptVisits> | undefined): KeptVisits | undefined {
  const value = coming?.state === 'ready' ? coming.value : undefined;
  useEffect(() => {
    if (value) keepVisits(value);
  }, [value]);
  return coming && isOffline(coming) ? keptVisits() : undefined;
}

/** One visit that is kept, where the hospital cannot be asked for it. */
export function keptVisit<T>(operation: Operation<T>, appointmentId: string) {
  const kept = isOffline(operation) ? keptVisits() : undefined;
  const appointment = kept?.appointments.find(each => each.appointmentId === appointmentId);
  return kept && appointment && { today: kept.today, appointment };
}
