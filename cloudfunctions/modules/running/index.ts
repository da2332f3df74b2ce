export { outdatedStalls } from './steps/outdatedStalls';
