export { planOwing } from './steps/takeOver';
