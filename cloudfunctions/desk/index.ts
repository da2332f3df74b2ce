import { serve } from '../cloud/serve';
import { bookFor } from './bookFor';
import { cancelFor } from './cancelFor';
import { changePolicy } from './changePolicy';
import { changeStaff } from './changeStaff';
import { checkIn } from './checkIn';
import { exportDoctorLog } from './exportDoctorLog';
import { exportList } from './exportList';
import { findBookings } from './findBookings';
import { findPatients } from './findPatients';
import { importRoster } from './importRoster';
import { inviteStaff } from './inviteStaff';
import { listBookings } from './listBookings';
import { listCalls } from './listCalls';
import { listNoticeProblems } from './listNoticeProblems';
import { listNotices } from './listNotices';
import { listReturnVisits } from './listReturnVisits';
import { listSessions } from './listSessions';
import { listStaff } from './listStaff';
import { previewStop } from './previewStop';
import { recordCall } from './recordCall';
import { revealDocument } from './revealDocument';
import { revokeStrike } from './revokeStrike';
import { searchAudit } from './searchAudit';
import { setReturnVisit } from './setReturnVisit';
import { stopSession } from './stopSession';
import { substituteSession } from './substituteSession';
import { undoCheckIn } from './undoCheckIn';
import { viewBooking } from './viewBooking';
import { viewDoctorLog } from './viewDoctorLog';
import { viewList } from './viewList';
import { viewPatient } from './viewPatient';
import { viewPolicy } from './viewPolicy';
import { viewReturnVisit } from './viewReturnVisit';
import { withdrawReturnVisit } from './withdrawReturnVisit';

/** What the desk and the outpatient office do. */
export const main = serve([
  bookFor,
  cancelFor,
  changePolicy,
  changeStaff,
  checkIn,
  exportDoctorLog,
  exportList,
  findBookings,
  findPatients,
  importRoster,
  inviteStaff,
  listBookings,
  listCalls,
  listNoticeProblems,
  listNotices,
  listReturnVisits,
  listSessions,
  listStaff,
  previewStop,
  recordCall,
  revealDocument,
  revokeStrike,
  searchAudit,
  setReturnVisit,
  stopSession,
  substituteSession,
  undoCheckIn,
  viewBooking,
  viewDoctorLog,
  viewList,
  viewPatient,
  viewPolicy,
  viewReturnVisit,
  withdrawReturnVisit,
]);
