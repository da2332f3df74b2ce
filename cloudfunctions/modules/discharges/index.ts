export { planOwing } from './steps/takeOver';
export { findAttending } from './steps/wards';
export { importStore } from './stores/imports';
