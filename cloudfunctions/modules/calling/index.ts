export { outdatedCalls } from './steps/outdatedCalls';
