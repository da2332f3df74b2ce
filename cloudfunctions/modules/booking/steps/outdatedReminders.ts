import { appointmentStore } from '../../appointments';
import { outdatedCheck } from '../../notices';

/** A reminder is no longer true once the visit was cancelled or moved (R13, R19). */
export const outdatedReminders = outdatedCheck('reminder', async reminders => {
  const ids = reminders.map(({ facts }) => facts.appointmentId);
  const visits = new Map((await appointmentStore.standing(ids)).map(each => [each._id, each]));
  return ({ facts: { appointmentId, date, start } }) => {
    const visit = visits.get(appointmentId);
    return visit?.status === 'booked' && visit.date === date && visit.start === start;
  };
});
