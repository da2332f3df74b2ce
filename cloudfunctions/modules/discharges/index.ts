export { planOwing } from './steps/takeOver';
export { importStore } from './stores/imports';
