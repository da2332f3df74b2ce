export { ownAppointment } from './steps/ownAppointment';
export { isPatientOf, patientOf } from './steps/patientOf';
export {
  appointmentStore,
  type LiveAppointment,
  type OwingStrike,
} from './stores/appointmentStore';
export { appointments, oldAppointments } from './stores/appointments';
