export { accountBarredUntil } from './steps/accountBar';
export { outdatedStrikes } from './steps/outdatedStrikes';
export { recount, settleStrikes, strikeViews } from './steps/settleStrikes';
export { takeBackStrike } from './steps/takeBackStrike';
export { oldStrikes, strikeStore } from './stores/strikes';
