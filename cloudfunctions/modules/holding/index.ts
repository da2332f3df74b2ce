export { patientNotices } from './steps/owingNotices';
export { prove } from './steps/prove';
export { holderViews } from './views/holderViews';
