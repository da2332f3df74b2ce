import type { Session } from '../../../../domain/booking/session';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { forgetFull, rememberFull } from './fullSessions';

export const sessions = defineCollection<Session>('sessions', {
  indexes: {
    date: ['date', '_id', 'state', 'period', 'department.id', 'insteadOf.id'],
    doctor_date: ['doctor.id', 'date', 'state'],
    department_date: ['department.id', 'date', 'state', 'insteadOf.id'],
    waiting: ['waiting.patientId', 'date', 'state'],
    touchedAt: ['touchedAt'],
    returning: ['slots.returning.at'],
  },
  sealed: {
    'slots.claims.purpose': ({ slots }, slot, line) => slots[slot!]!.claims[line!]!.appointmentId,
    'slots.past.purpose': ({ slots }, slot, line) => slots[slot!]!.past![line!]!.appointmentId,
  },
  textsOfStaff: {
    reason: 'its id',
    // Bound to the appointment, which takes the sealed text over from its claim.
    'slots.claims.extra.reason': ({ slots }, slot, line) =>
      slots[slot!]!.claims[line!]!.appointmentId,
    'slots.claims.referredBy': ({ slots }, slot, line) =>
      slots[slot!]!.claims[line!]!.appointmentId,
    'slots.past.referredBy': ({ slots }, slot, line) => slots[slot!]!.past![line!]!.appointmentId,
    'slots.past.extra.reason': ({ slots }, slot, line) => slots[slot!]!.past![line!]!.appointmentId,
  },
  whose: {
    'waiting.patientId': { not: 'a line has a person once: `waits.ts`' },
    'slots.claims.patientId': { not: 'it says who took the place; what is recorded of it follows' },
    'slots.past.patientId': { not: 'it says who had the place' },
  },
});

/**
 * Changes a session. This instance then remembers it as it is after the change (`rememberFull`); when nothing was changed, it reads the
 * session again.
 */
export const changeSession: typeof sessions.change = async (id, guards, update) => {
  forgetFull(id);
  const after = await sessions.change(id, guards, update).finally(() => forgetFull(id));
  return rememberFull(after);
};

/** The part of every write to a session's slots by which `reshape` sees that they have changed. */
export const countsWrite = () => ({ writes: commands().inc(1) });

/** The condition that nobody waits in the line (R12). */
export const nobodyWaits = () => ({ 'waiting.0': commands().exists(false) });
