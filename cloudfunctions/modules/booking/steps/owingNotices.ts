import { appointments } from '../../appointments';
import { owesNotice, owingIn } from '../../notices';

/** Appointments owe the notices about themselves (R19). */
export const appointmentNotices = owingIn(appointments, async limit => {
  const found = await appointments.find({
    where: [owesNotice],
    order: [['changedAt', 'asc']],
    fields: ['account', 'patientId', 'notices'],
    limit,
  });
  return found.map(each => ({ ...each, appointmentId: each._id }));
});
