import { appointmentStore } from '../../appointments';
import { type OutdatedCheck, outdatedCheck } from '../../notices';

const standingOf = async (ids: string[]) =>
  new Map((await appointmentStore.standing(ids)).map(each => [each._id, each]));

/**
 * A notice about a changed session is no longer true once the appointment is cancelled or has
 * another time or room again; a notice about a stop, once the stop was taken back (R2a, R19).
 */
const checks: OutdatedCheck[] = [
  outdatedCheck('timeChanged', async notices => {
    const visits = await standingOf(notices.map(({ facts }) => facts.appointmentId));
    return ({ facts: { appointmentId, date, start } }) => {
      const visit = visits.get(appointmentId);
      return visit?.status === 'booked' && visit.date === date && visit.start === start;
    };
  }),
  outdatedCheck('roomChanged', async notices => {
    const visits = await standingOf(notices.map(({ facts }) => facts.appointmentId));
    return ({ facts: { appointmentId, date, room } }) => {
      const visit = visits.get(appointmentId);
      return visit?.status === 'booked' && visit.date === date && visit.room === room;
    };
  }),
  outdatedCheck('reopened', async notices => {
    const visits = await standingOf(notices.map(({ facts }) => facts.appointmentId));
    return ({ facts: { appointmentId } }) => visits.get(appointmentId)?.status === 'booked';
  }),
  outdatedCheck('stopped', async notices => {
    const visits = await standingOf(notices.map(({ facts }) => facts.appointmentId));
    return ({ facts: { appointmentId } }) => visits.get(appointmentId)?.status === 'cancelled';
  }),
];

export const outdatedChanges: OutdatedCheck = async (notices, now) =>
  (await Promise.all(checks.map(check => check(notices, now)))).flat();
