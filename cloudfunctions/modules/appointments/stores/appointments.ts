import type { Appointment } from '../../../../domain/booking/appointment';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { namesAPage } from '../../../cloud/definition';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';

export const appointments = defineCollection<Appointment>('appointments', {
  indexes: {
    patient_starts: [
      'patientId',
      'startsAt',
      '_id',
      'department.id',
      'account',
      'status',
      'date',
      'endsAt',
      'live',
      'reportBy',
      'cancelledBy',
    ],
    date_list: ['date', 'listKey', '_id', 'period', 'status'],
    date_keys: ['date', 'keys'],
    // Also has the fields that are counted for a day, or read in the order of ids.
    date_id: [
      'date',
      '_id',
      'period',
      'department.id',
      'department.name',
      'doctor.id',
      'status',
      'channel',
      'cancelledLate',
      'cancelledBy',
    ],
    status_report_id: ['status', 'reportBy', '_id'],
    owesStrike: ['owesStrike', 'listKey'],
    owesNotice: ['owesNotice', 'changedAt'],
    session_status: ['sessionId', 'status'],
    live_ends: ['live', 'endsAt'],
    doctor_date_list: ['doctor.id', 'date', 'listKey', '_id', 'status', 'channel'],
    code: { unique: ['code'] },
    // The order in which other systems get changes.
    changedAt_id: ['changedAt', '_id'],
  },
  sealed: { person: 'its id', purpose: 'its id' },
  whose: { patientId: 'handed over', 'notices.facts.patientId': namesAPage },
  textsOfStaff: {
    'extra.reason': 'its id',
    cancelReason: 'its id',
    'takenBack.reason': 'its id',
    referredBy: 'its id',
    'referredTo.unit': 'its id',
    'referredTo.reason': 'its id',
  },
});

/**
 * Appointments that may be removed after their retention period (R25): not live, and nothing owed.
 */
export const oldAppointments = outlived(appointments, 'date', () => [
  { live: commands().neq(true) },
  { owesStrike: commands().neq(true) },
  { owesNotice: commands().neq(true) },
]);

export const personsAppointments = ofPerson(appointments, 'bookedAt');
