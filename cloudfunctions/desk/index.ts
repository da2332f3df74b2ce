import { serve } from '../modules/access';
import { hospitalFor } from '../modules/hospital';
import { wake } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { sealedSample } from '../modules/people';
import { hoursFor, limitsAt } from '../modules/policy';
import { versionGate } from '../modules/versions';

/** What the desk and the outpatient office do. */
export const operations = {
  applyChange: () => import('../modules/changes/operations/applyChange'),
  bookFor: () => import('../modules/booking/operations/bookFor'),
  cancelFor: () => import('../modules/booking/operations/cancelFor'),
  changeHospital: () => import('../modules/hospital/operations/changeHospital'),
  changePolicy: () => import('../modules/changes/operations/changePolicy'),
  changeStaff: () => import('../modules/staff/operations/changeStaff'),
  checkIn: () => import('../modules/visits/operations/checkIn'),
  correctName: () => import('../modules/identity/operations/correctName'),
  decideOfficeRight: () => import('../modules/staff/operations/decideOfficeRight'),
  endDoorKey: () => import('../modules/exchange/operations/endDoorKey'),
  exportDoctorLog: () => import('../modules/visits/operations/exportDoctorLog'),
  exportList: () => import('../modules/lists/operations/exportList'),
  findBookings: () => import('../modules/booking/operations/findBookings'),
  findPatients: () => import('../modules/people/operations/findPatients'),
  importRoster: () => import('../modules/changes/operations/importRoster'),
  inviteStaff: () => import('../modules/staff/operations/inviteStaff'),
  listBookings: () => import('../modules/booking/operations/listBookings'),
  listCalls: () => import('../modules/calls/operations/listCalls'),
  listChanges: () => import('../modules/changes/operations/listChanges'),
  listDoorKeys: () => import('../modules/exchange/operations/listDoorKeys'),
  listInvitations: () => import('../modules/staff/operations/listInvitations'),
  listNoticeProblems: () => import('../modules/notices/operations/listNoticeProblems'),
  listNotices: () => import('../modules/notices/operations/listNotices'),
  listReturnVisits: () => import('../modules/returns/operations/listReturnVisits'),
  listRosters: () => import('../modules/changes/operations/listRosters'),
  listSessions: () => import('../modules/timetable/operations/listSessions'),
  listStaff: () => import('../modules/staff/operations/listStaff'),
  makeDoorKey: () => import('../modules/exchange/operations/makeDoorKey'),
  previewChange: () => import('../modules/changes/operations/previewChange'),
  previewStop: () => import('../modules/changes/operations/previewStop'),
  proveAtDesk: () => import('../modules/holding/operations/proveAtDesk'),
  readmitAtDesk: () => import('../modules/holding/operations/readmitAtDesk'),
  recordCall: () => import('../modules/calls/operations/recordCall'),
  revealDocument: () => import('../modules/visits/operations/revealDocument'),
  revokeStrike: () => import('../modules/strikes/operations/revokeStrike'),
  searchAudit: () => import('../modules/access/operations/searchAudit'),
  setReturnVisit: () => import('../modules/returns/operations/setReturnVisit'),
  stopSession: () => import('../modules/changes/operations/stopSession'),
  substituteSession: () => import('../modules/changes/operations/substituteSession'),
  undoCheckIn: () => import('../modules/visits/operations/undoCheckIn'),
  viewBooking: () => import('../modules/booking/operations/viewBooking'),
  viewCalendar: () => import('../modules/timetable/operations/viewCalendar'),
  viewDoctorLog: () => import('../modules/visits/operations/viewDoctorLog'),
  viewHospital: () => import('../modules/hospital/operations/viewHospital'),
  viewKeys: () => import('../modules/access/operations/viewKeys'),
  viewList: () => import('../modules/lists/operations/viewList'),
  viewPatient: () => import('../modules/booking/operations/viewPatient'),
  viewPolicy: () => import('../modules/policy/operations/viewPolicy'),
  viewReturnVisit: () => import('../modules/returns/operations/viewReturnVisit'),
  viewRunning: () => import('../modules/running/operations/viewRunning'),
  viewWeek: () => import('../modules/timetable/operations/viewWeek'),
  withdrawInvitation: () => import('../modules/staff/operations/withdrawInvitation'),
  withdrawReturnVisit: () => import('../modules/returns/operations/withdrawReturnVisit'),
};

export const main = serve(operations, {
  keyGate: keyGate(sealedSample),
  versionGate: versionGate(),
  limitsAt,
  hospitalFor,
  hoursFor,
  wake,
});
