export { outdatedReminders } from './steps/outdatedReminders';
export { appointmentNotices } from './steps/owingNotices';
export { bookingRow, bookingView } from './views/bookingViews';
