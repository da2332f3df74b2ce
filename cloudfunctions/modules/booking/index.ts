export type { AfterDeath } from './jobs/endAfterDeath';
export { followSession } from './steps/followSession';
export { outdatedChanges } from './steps/outdatedChanges';
export { outdatedReminders } from './steps/outdatedReminders';
export { appointmentNotices } from './steps/owingNotices';
export { restorable } from './steps/restoreStopped';
export { bookingRow, bookingView } from './views/bookingViews';
