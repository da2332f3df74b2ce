export { hospitalFor } from './steps/hospitalNow';
