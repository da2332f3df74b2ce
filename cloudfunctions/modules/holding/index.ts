export { patientNotices } from './steps/owingNotices';
export { prove } from './steps/prove';
