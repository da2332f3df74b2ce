export { outdatedStrikes } from './steps/outdatedStrikes';
export { settleStrikes, strikeViews } from './steps/settleStrikes';
export { strikeStore } from './stores/strikes';
