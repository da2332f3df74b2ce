export { forgetGuides, guideDuties, guideStore } from './stores/guides';
