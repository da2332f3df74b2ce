export { outdatedDuties } from './steps/outdatedDuties';
