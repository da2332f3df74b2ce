import type { Moment } from '../time/time';
import type { Appointment } from './appointment';
import type { Claim, Session } from './session';

/** A write that a call which died between its writes still owes. */
export type Repair =
  | { kind: 'record'; claim: Claim; slot: number; line: number; number: number }
  | { kind: 'giveBack'; claim: Claim; slot: number; line: number; number: number };

/**
 * What is still owed to a session (R4: never sold twice, never left unsold by an error). A claim younger than
 * `settledBefore` may belong to a call that is still running and is left alone. A claim without an appointment is a
 * sold place whose record is missing; a claim whose appointment was cancelled or stands elsewhere is a place to give back.
 */
export function repairsOf(
  session: Pick<Session, 'slots'>,
  appointments: Pick<Appointment, '_id' | 'claimId' | 'status'>[],
  settledBefore: Moment,
): Repair[] {
  const byId = new Map(appointments.map(appointment => [appointment._id, appointment]));
  return session.slots.flatMap(({ claims, numbers }, slot) =>
    claims.flatMap((claim, line): Repair[] => {
      const number = numbers[line];
      if (claim.givenBackAt !== undefined || claim.at >= settledBefore || number === undefined)
        return [];
      const appointment = byId.get(claim.appointmentId);
      const place = { claim, slot, line, number };
      // A move's claim without its appointment would be a place nobody was promised.
      if (!appointment)
        return [{ kind: claim.id === claim.appointmentId ? 'record' : 'giveBack', ...place }];
      const standsHere = appointment.claimId === claim.id && appointment.status !== 'cancelled';
      return standsHere ? [] : [{ kind: 'giveBack', ...place }];
    }),
  );
}
