export { ownAppointment } from './steps/ownAppointment';
export { appointmentStore, type OwingStrike } from './stores/appointmentStore';
export { appointments } from './stores/appointments';
