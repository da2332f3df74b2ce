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
    // What is counted of a day, and what else is asked of it in the order of the ids.
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
    status_report: ['status', 'reportBy'],
    owesStrike: ['owesStrike', 'listKey'],
    owesNotice: ['owesNotice', 'changedAt'],
    session_status: ['sessionId', 'status'],
    live_ends: ['live', 'endsAt'],
    doctor_date_list: ['doctor.id', 'date', 'listKey', '_id', 'status', 'channel'],
    code: { unique: ['code'] },
    // In the order in which other systems are handed changes.
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

/** Visits that may go after their period (R25): nothing of them is live, and nothing is owed. */
export const oldAppointments = outlived(appointments, 'date', () => [
  { live: commands().neq(true) },
  { owesStrike: commands().neq(true) },
  { owesNotice: commands().neq(true) },
]);

export const personsAppointments = ofPerson(appointments, 'bookedAt');
