import type { Moment } from '../time/time';
import type { Appointment } from './appointment';
import type { Claim, Session } from './session';

/** A write that is still missing because a call stopped between its writes. */
export type Repair =
  | { kind: 'record'; claim: Claim; slot: number; line: number; number: number }
  | { kind: 'giveBack'; claim: Claim; slot: number; line: number; number: number };

/**
 * The repairs a session needs, so that no place is sold twice or lost after an error (R4). A claim
 * without an appointment is a sold place whose appointment record is missing. A claim whose
 * appointment is cancelled or has moved is a place to give back. Claims younger than
 * `settledBefore` are left alone: their call may still be running.
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
      // A move's claim without its appointment is a place that was promised to nobody, so it is
      // given back.
      if (!appointment)
        return [{ kind: claim.id === claim.appointmentId ? 'record' : 'giveBack', ...place }];
      const standsHere = appointment.claimId === claim.id && appointment.status !== 'cancelled';
      return standsHere ? [] : [{ kind: 'giveBack', ...place }];
    }),
  );
}
