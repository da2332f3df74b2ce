export { outdatedStalls, watchBy } from './steps/watch';
