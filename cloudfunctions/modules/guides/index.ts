export { guideStore } from './stores/guides';
