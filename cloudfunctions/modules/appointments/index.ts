export { ownAppointment } from './steps/ownAppointment';
export { appointmentStore, type OwingStrike } from './stores/appointments';
