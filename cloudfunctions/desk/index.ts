import { serve } from '../modules/access';
import { searchAudit } from '../modules/access/operations/searchAudit';
import { viewKeys } from '../modules/access/operations/viewKeys';
import { bookFor } from '../modules/booking/operations/bookFor';
import { cancelFor } from '../modules/booking/operations/cancelFor';
import { findBookings } from '../modules/booking/operations/findBookings';
import { listBookings } from '../modules/booking/operations/listBookings';
import { viewBooking } from '../modules/booking/operations/viewBooking';
import { viewPatient } from '../modules/booking/operations/viewPatient';
import { listCalls } from '../modules/calls/operations/listCalls';
import { recordCall } from '../modules/calls/operations/recordCall';
import { applyChange } from '../modules/changes/operations/applyChange';
import { changePolicy } from '../modules/changes/operations/changePolicy';
import { importRoster } from '../modules/changes/operations/importRoster';
import { listChanges } from '../modules/changes/operations/listChanges';
import { listRosters } from '../modules/changes/operations/listRosters';
import { previewChange } from '../modules/changes/operations/previewChange';
import { previewStop } from '../modules/changes/operations/previewStop';
import { stopSession } from '../modules/changes/operations/stopSession';
import { substituteSession } from '../modules/changes/operations/substituteSession';
import { proveAtDesk } from '../modules/holding/operations/proveAtDesk';
import { readmitAtDesk } from '../modules/holding/operations/readmitAtDesk';
import { hospitalFor } from '../modules/hospital';
import { changeHospital } from '../modules/hospital/operations/changeHospital';
import { viewHospital } from '../modules/hospital/operations/viewHospital';
import { correctName } from '../modules/identity/operations/correctName';
import { wake } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { exportList } from '../modules/lists/operations/exportList';
import { viewList } from '../modules/lists/operations/viewList';
import { listNoticeProblems } from '../modules/notices/operations/listNoticeProblems';
import { listNotices } from '../modules/notices/operations/listNotices';
import { sealedSample } from '../modules/people';
import { findPatients } from '../modules/people/operations/findPatients';
import { limitsAt } from '../modules/policy';
import { viewPolicy } from '../modules/policy/operations/viewPolicy';
import { listReturnVisits } from '../modules/returns/operations/listReturnVisits';
import { setReturnVisit } from '../modules/returns/operations/setReturnVisit';
import { viewReturnVisit } from '../modules/returns/operations/viewReturnVisit';
import { withdrawReturnVisit } from '../modules/returns/operations/withdrawReturnVisit';
import { viewRunning } from '../modules/running/operations/viewRunning';
import { changeStaff } from '../modules/staff/operations/changeStaff';
import { decideOfficeRight } from '../modules/staff/operations/decideOfficeRight';
import { inviteStaff } from '../modules/staff/operations/inviteStaff';
import { listInvitations } from '../modules/staff/operations/listInvitations';
import { listStaff } from '../modules/staff/operations/listStaff';
import { withdrawInvitation } from '../modules/staff/operations/withdrawInvitation';
import { revokeStrike } from '../modules/strikes/operations/revokeStrike';
import { listSessions } from '../modules/timetable/operations/listSessions';
import { viewWeek } from '../modules/timetable/operations/viewWeek';
import { versionGate } from '../modules/versions';
import { checkIn } from '../modules/visits/operations/checkIn';
import { exportDoctorLog } from '../modules/visits/operations/exportDoctorLog';
import { revealDocument } from '../modules/visits/operations/revealDocument';
import { undoCheckIn } from '../modules/visits/operations/undoCheckIn';
import { viewDoctorLog } from '../modules/visits/operations/viewDoctorLog';

/** What the desk and the outpatient office do. */
export const operations = [
  applyChange,
  bookFor,
  cancelFor,
  changeHospital,
  changePolicy,
  changeStaff,
  checkIn,
  correctName,
  decideOfficeRight,
  exportDoctorLog,
  exportList,
  findBookings,
  findPatients,
  importRoster,
  inviteStaff,
  listBookings,
  listCalls,
  listChanges,
  listInvitations,
  listNoticeProblems,
  listNotices,
  listReturnVisits,
  listRosters,
  listSessions,
  listStaff,
  previewChange,
  previewStop,
  proveAtDesk,
  readmitAtDesk,
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
  viewHospital,
  viewKeys,
  viewList,
  viewPatient,
  viewPolicy,
  viewReturnVisit,
  viewWeek,
  viewRunning,
  withdrawInvitation,
  withdrawReturnVisit,
];

export const main = serve(operations, {
  keyGate: keyGate(sealedSample),
  versionGate: versionGate(),
  limitsAt,
  hospitalFor,
  wake,
});
