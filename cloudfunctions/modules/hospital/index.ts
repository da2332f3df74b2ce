export { hospitalFor, hospitalNow } from './steps/hospitalNow';
