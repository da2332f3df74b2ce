import { type OwingCollection, owingIn } from '../../notices';

const appointments = owingIn('appointments', [['changedAt', 'asc']]);

/** Appointments owe the notices about themselves (R19). */
export const appointmentNotices: OwingCollection = {
  ...appointments,
  owing: async limit =>
    (await appointments.owing(limit)).map(each => ({ ...each, appointmentId: each._id })),
};
