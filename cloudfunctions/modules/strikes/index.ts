export { accountBarredUntil } from './steps/accountBar';
export { outdatedStrikes } from './steps/outdatedStrikes';
export { recountAll } from './steps/recountAll';
export { recount, settleStrikes, strikeViews } from './steps/settleStrikes';
export { takeBackStrike } from './steps/takeBackStrike';
export { oldStrikes, personsStrikes, strikeStore } from './stores/strikes';
