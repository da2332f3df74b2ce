export { bookFor } from './bookFor';
export { cancelFor } from './cancelFor';
export { changePolicy } from './changePolicy';
export { changeStaff } from './changeStaff';
export { checkIn } from './checkIn';
export { exportDoctorLog } from './exportDoctorLog';
export { exportList } from './exportList';
export { findBookings } from './findBookings';
export { findPatients } from './findPatients';
export { importRoster } from './importRoster';
export { inviteStaff } from './inviteStaff';
export { type BookingRow, bookingRow, listBookings } from './listBookings';
export { listCalls } from './listCalls';
export { listNoticeProblems } from './listNoticeProblems';
export { listNotices } from './listNotices';
export { listReturnVisits } from './listReturnVisits';
export { listSessions } from './listSessions';
export { listStaff, type StaffView, staffView } from './listStaff';
export { previewStop } from './previewStop';
export { recordCall } from './recordCall';
export { revealDocument } from './revealDocument';
export { revokeStrike } from './revokeStrike';
export { searchAudit } from './searchAudit';
export { setReturnVisit } from './setReturnVisit';
export { stopSession } from './stopSession';
export { substituteSession } from './substituteSession';
export { undoCheckIn } from './undoCheckIn';
export { type BookingView, bookingView, viewBooking } from './viewBooking';
export {
  LOG_DAYS,
  type LogRow,
  type LogTotals,
  logRow,
  logTotals,
  viewDoctorLog,
} from './viewDoctorLog';
export { viewList } from './viewList';
export { viewPatient } from './viewPatient';
export { viewPolicy } from './viewPolicy';
export { viewReturnVisit } from './viewReturnVisit';
export { withdrawReturnVisit } from './withdrawReturnVisit';
