export { ownAppointment } from './steps/ownAppointment';
export { isPatientOf, patientOf } from './steps/patientOf';
export type { Cancelling } from './stores/appointmentChanges';
export type { OwingStrike } from './stores/appointmentSettling';
export { appointmentStore, type LiveAppointment } from './stores/appointmentStore';
export { appointments, oldAppointments, personsAppointments } from './stores/appointments';
