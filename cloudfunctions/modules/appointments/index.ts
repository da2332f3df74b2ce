export { ownAppointment } from './steps/ownAppointment';
export { isPatientOf, patientOf } from './steps/patientOf';
export type { Cancelling } from './stores/appointmentChanges';
export {
  appointmentStore,
  type LiveAppointment,
  type OwingStrike,
} from './stores/appointmentStore';
export { appointments, oldAppointments, personsAppointments } from './stores/appointments';
