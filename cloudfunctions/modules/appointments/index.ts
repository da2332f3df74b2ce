export { ownAppointment } from './steps/ownAppointment';
export { appointmentStore, appointments, type OwingStrike } from './stores/appointments';
